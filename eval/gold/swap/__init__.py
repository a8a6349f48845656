"""What is replaced in a counterfactual, one kind a file.

Each kind is planned once for a case and a random source, and then says of any string (the text, a label, a quote) what it would replace in
it. So text and gold change alike. A kind that the text does not state in a form that can be rewritten is left as it is.
"""

from eval.gold.swap.amounts import plan_amounts
from eval.gold.swap.contacts import plan_contacts
from eval.gold.swap.dates import plan_dates
from eval.gold.swap.degrees import plan_degrees
from eval.gold.swap.edits import Edit, Plan, Rewriting, Swap, claim
from eval.gold.swap.ids import plan_ids
from eval.gold.swap.names import plan_names
from eval.gold.swap.places import plan_places

PLANS: tuple[Plan, ...] = (plan_contacts, plan_ids, plan_names, plan_dates, plan_places, plan_amounts, plan_degrees)
"""Every kind, those first that may hold words of the later ones: an address is no name, a name no place."""

__all__ = ["PLANS", "Edit", "Plan", "Rewriting", "Swap", "claim"]
