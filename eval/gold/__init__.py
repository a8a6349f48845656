"""Care for gold: a lint, the agreement of two readers, and counterfactual variants."""
