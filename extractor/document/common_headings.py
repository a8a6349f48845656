"""Headings so common that they are known wherever they stand, even where the text lost the line breaks about them."""

import re
from typing import Final

COMMON: Final = r"""
    (?:
        (?:key|primary|main|core|essential|major|job|principal|position|general|basic|minimum|preferred|required|desired|additional|other|your
          |role|specific|educational?|technical|helpful|special|functional) [ ] ){0,2}
    (?: responsibilities (?: /duties | [ ](?:include|(?:and|&)[ ](?:duties|qualifications|requirements)) )?
      | duties (?: /responsibilities | [ ](?:include|(?:and|&|/)[ ]responsibilities) )? | functions | accountabilities
      | qualifications (?: [ ](?:and|&)[ ](?:skills|experience|requirements|education) )?
      | requirements | skills (?: [ ](?:and|&|/)[ ](?:abilities|experience|qualifications|competencies|knowledge) )? | competencies
      | experience (?: [ ](?:and|&|/)[ ](?:education|skills|qualifications) )? | education (?: [ ](?:and|&|/)[ ](?:experience|training) )?
      | benefits (?: [ ](?:and|&)[ ]perks )? | perks (?: [ ](?:and|&)[ ]benefits )? | compensation (?: [ ](?:and|&)[ ]benefits )? )
  | (?: job|company|role|position|general|organization|agency|opportunity|program|employer ) [ ]
    (?: description|summary|overview|purpose|profile|details|background )
  | about [ ] (?: us | you | the [ ] (?:role|job|company|team|position|opportunity) )
  | what [ ] (?: you'll | you [ ] will | we | you )[ ](?: do | bring | need | offer | have | be [ ] doing )(?:[ ]you)? | who [ ] (?: you
      | we )[ ] are
  | what [ ] (?: we're | we [ ] are )[ ]looking [ ] for | what [ ] you [ ] need [ ] to [ ] bring (?: [ ] to [ ] the [ ] table )?
  | why [ ] (?: join | work [ ] (?:for|with|at) )[ ] us | perks | overview | summary | description | work [ ] environment
      | working [ ] conditions
  | physical [ ] (?:demands|requirements) | minimum [ ] qual(?:ification)? [ ] requirements | nice [ ] to [ ] haves? | bonus [ ] points
  | how [ ] to [ ] apply | to [ ] apply | (?:application|hiring|interview|selection) [ ] process
  | (?: essential | desirable ) [ ] criteria | person [ ] specification | your [ ] (?:profile|tasks|mission) | (?:what[ ])? we [ ] offer
  | (?: eeo | eoe )[ ]statement | about [ ] the [ ] (?:organization|program|department)
      | you [ ] (?:are|have|bring|will)
"""
"""A pattern of them, for verbose patterns that ignore case: "Responsibilities", "What you will bring"."""
COMMON_ALONE: Final = re.compile(rf"(?: {COMMON} ) [\s:*_]*", re.VERBOSE | re.IGNORECASE)
_HEADS_SECTION: Final = re.compile(r"responsibilit|duties|qualification|requirement|benefits|process|statement|overview", re.IGNORECASE)


def is_common_heading(text: str) -> bool:
    """Tell whether a piece between two lost line breaks is a heading that nearly every posting has, and no item of one word."""
    return COMMON_ALONE.fullmatch(text) is not None and _HEADS_SECTION.search(text) is not None
