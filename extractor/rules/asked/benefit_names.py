"""The fixed names by which a large job site lists benefits, run together by blanks where its line breaks are lost."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.document import Span

_NAMES: Final = """
    401(k) 3% match; 401(k) 4% match; 401(k) 5% match; 401(k) 6% match; 401(k) matching; 401(k) match; 401(k); 403(b) matching;
    403(b); 457(b); ad&d insurance; adoption assistance; annual leave; bereavement leave; bike to work scheme; bonus scheme;
    canteen; caregiver leave; casual dress; cell phone reimbursement; cell phone stipend; childcare; company car; company events;
    company pension; company dinners; commuter assistance; commuter benefits; continuing education credits; credit union membership;
    cycle to work scheme; dental care; dental insurance; dependent care reimbursement; dependent health insurance coverage;
    disability insurance; discounted or free food; eldercare; employee assistance program; employee discount; employee mentoring
    program; employee stock ownership plan; employee stock purchase plan; enhanced maternity leave; enhanced paternity leave;
    extended health care; family leave; financial planning services; flexible schedule; flexible spending account; flexitime; food
    provided; free food; free or subsidised travel; free parking; fuel card; fuel discount; gym membership; health & wellbeing
    programme; health insurance; health savings account; housing assistance; internet reimbursement; leave encashment; life
    insurance; language training provided; license reimbursement; loan forgiveness; loyalty bonus; mileage reimbursement; military
    leave; mental health care; on-site childcare; on-site gym; on-site parking; opportunities for advancement; paid holidays; paid
    jury duty; paid military leave; paid orientation; paid sick leave; paid sick time; paid time off; paid toll fees; paid training;
    paid volunteer time; parental leave; passenger ride along program; pet insurance; pet rider program; prescription drug
    insurance; private dental insurance; private medical insurance; professional development assistance; profit sharing; provident
    fund; referral program; relocation assistance; retirement plan; rrsp match; sabbatical; safety equipment provided; sick pay;
    stock options; store discount; student loan repayment; transport links; travel reimbursement; travel assistance; tuition
    assistance; tuition reimbursement; tuition fees; uniform allowance; unlimited paid time off; unlimited pto; vision care; vision
    insurance; visa sponsorship; volunteer time off; wellness program; wellness programs; work from home; work from home stipend
"""
_SORTED: Final = sorted((" ".join(name.split()) for name in _NAMES.split(";")), key=len, reverse=True)
_NAME: Final = re.compile(rf"(?:{'|'.join(map(re.escape, _SORTED))})(?![^\W_])")
_LABEL: Final = re.compile(r"benefits:[ ]{0,3}")
_FEWEST: Final = 2
_MOST: Final = 60


def find_run(low: str, at: int) -> Iterator[Span]:
    """Give the fixed names that follow "Benefits:" at an offset of text in lower case, with nothing but blanks between them.

    >>> text = "benefits: dental insurance paid time off schedule: 8 hour shift"
    >>> [text[one.start : one.end] for one in find_run(text, 0)]
    ['dental insurance', 'paid time off']
    """
    label = _LABEL.match(low, at)
    found: list[Span] = []
    end = label.end() if label else -1
    while end >= 0 and len(found) < _MOST and (name := _NAME.match(low, end)):
        found.append(Span(*name.span()))
        end = name.end()
        while low[end : end + 1] == " ":
            end += 1
    if len(found) >= _FEWEST and "," not in low[found[0].start : found[-1].end]:
        yield from found
