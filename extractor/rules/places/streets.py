"""Streets with their house numbers, and the floors and rooms behind them."""

import re
from typing import Final

STREET: Final = re.compile(
    r"""
    \b\d[\dA-Za-z-]{0,7}                                                                       # 421, 30-30, 12B
    (?: (?: [ ](?: [A-Z0-9][\w.'&-]{0,20} | of | the ) ){1,5}?                                 # East 26th, Martin Luther King
        [ ](?: Street|St|Str|Avenue|Av|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Place|Pl|Plaza|Parkway|Pkwy|Highway|Hwy|Square|Sq
          |Court|Ct|Terrace|Way|Expressway|Expway|Expwy|Circle|Loop|Turnpike|Center|Centre|Slip|Alley|Concourse )\b\.?
      | [ ]Broadway )
    (?: [ ] (?: (?:North|South)(?:east|west)? | East | West | [NSEW]{1,2} ) \b (?![.]|\ [NY]) )?   # Cadman Plaza East
    (?: (?<=Road) [ ]\d{1,4}\b )?                                                              # State Road 42
    """,
    re.VERBOSE,
)
ROOM: Final = re.compile(
    r"""
    [\s,]* (?: (?: Suite | Ste | Room | Rm | Unit | Apt | Floor | Fl ) \b \.? \s? \#? \s? [\dA-Z][\w-]{0,6}   # Suite # 308
             | \# \s? \w{1,6}
             | (?: \d{1,3} (?:st|nd|rd|th)? | First | Second | Third | Fourth | Fifth ) \s? (?:[Ff]loor|FL|Fl|Flr) \b \.? )
    """,
    re.VERBOSE,
)
