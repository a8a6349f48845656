"""Pay as each country and site prints it, with one bound only, and the year it comes to. Our own lines, after the shapes beside them."""

import pytest

from extractor.document import Document
from extractor.rules.pay import find_pay
from extractor.schema import Pay

Row = tuple[float | None, float | None, str | None, str | None]


def pay_of(text: str) -> list[Pay]:
    return [candidate.value for candidate in find_pay(Document(text)) if isinstance(candidate.value, Pay)]


def rows_of(text: str) -> list[Row]:
    return [(pay.min_value, pay.max_value, pay.currency, pay.unit) for pay in pay_of(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # Germany, Austria: points for thousands, a comma for cents, a dash for none
        ("Salary: 1.234,56 EUR per month", (1_234.56, 1_234.56, "EUR", "MONTH")),
        ("Annual gross salary: EUR 52.000,-", (52_000, 52_000, "EUR", "YEAR")),
        ("Salary: 48.000 € – 56.000 € p.a.", (48_000, 56_000, "EUR", "YEAR")),
        ("Hourly wage: 14,50 €", (14.5, 14.5, "EUR", "HOUR")),
        ("We pay 13,25 €/h from the first day.", (13.25, 13.25, "EUR", "HOUR")),
        ("Minimum salary: EUR 3.425,00 gross per month (14 times a year)", (3_425, None, "EUR", "MONTH")),
        # France, Belgium, Finland: spaces for thousands, the sign behind, k€
        ("Monthly salary: 2 450,75 €", (2_450.75, 2_450.75, "EUR", "MONTH")),
        ("Salary: 38-42 k€ gross per year", (38_000, 42_000, "EUR", "YEAR")),
        ("Salary: 38K€ to 42K€ a year", (38_000, 42_000, "EUR", "YEAR")),
        ("Salary: 3\u202f100 € / month", (3_100, 3_100, "EUR", "MONTH")),
        # Netherlands, Italy, Ireland
        ("Salary: between € 3.226 and € 4.494 gross per month", (3_226, 4_494, "EUR", "MONTH")),
        ("Salary: €2.900,- gross a month", (2_900, 2_900, "EUR", "MONTH")),
        ("Gross annual salary: € 28.000 - € 32.000", (28_000, 32_000, "EUR", "YEAR")),
        ("Salary: €45,000 pro rata", (45_000, 45_000, "EUR", "YEAR")),
        # United Kingdom: p.a., ph, pro rata, circa, grades
        ("Salary: £28,500 per annum pro rata", (28_500, 28_500, "GBP", "YEAR")),
        ("Rate of pay: £12.60 ph", (12.6, 12.6, "GBP", "HOUR")),
        ("Day rate: £250-£300 per day, outside IR35", (250, 300, "GBP", "DAY")),
        ("Salary: £30k - £35k DOE", (30_000, 35_000, "GBP", "YEAR")),
        ("£11.44 an hour", (11.44, 11.44, "GBP", "HOUR")),
        ("Pay: £150 p/d", (150, 150, "GBP", "DAY")),
        ("Pay: £450pw", (450, 450, "GBP", "WEEK")),
        ("Pay: £45,000pa", (45_000, 45_000, "GBP", "YEAR")),
        ("Salary: c. £40,000", (40_000, 40_000, "GBP", "YEAR")),
        ("Grade 7: £41,732 to £48,822 per annum, with a step each year", (41_732, 48_822, "GBP", "YEAR")),
        ("Salary: £420 per week", (420, 420, "GBP", "WEEK")),
        # Switzerland: apostrophes, straight and curly, ".-" for no cents
        ("Salary: CHF 95'000 - 110'000 per year", (95_000, 110_000, "CHF", "YEAR")),
        ("Salary: CHF 8’500.- per month", (8_500, 8_500, "CHF", "MONTH")),
        ("Wage: CHF 32.50/hour", (32.5, 32.5, "CHF", "HOUR")),
        # India, Pakistan, Bangladesh: lakhs, crores, LPA, "/-"
        ("Salary: ₹8,00,000 - ₹12,00,000 per annum", (800_000, 1_200_000, "INR", "YEAR")),
        ("CTC: INR 8-12 LPA", (800_000, 1_200_000, "INR", "YEAR")),
        ("Salary: ₹6.5 LPA", (650_000, 650_000, "INR", "YEAR")),
        ("Salary: 8 - 12 LPA", (800_000, 1_200_000, "INR", "YEAR")),
        ("Salary: Rs. 4.5 lakhs to Rs. 6 lakhs per annum", (450_000, 600_000, "INR", "YEAR")),
        ("Salary: ₹1.2 crore per annum", (12_000_000, 12_000_000, "INR", "YEAR")),
        ("Salary: ₹35,000/- per month", (35_000, 35_000, "INR", "MONTH")),
        ("Salary: Rs. 25,000/- to 30,000/- per month", (25_000, 30_000, "INR", "MONTH")),
        ("Salary: ₹20L - ₹24L per annum", (2_000_000, 2_400_000, "INR", "YEAR")),
        ("Salary: 3.5 LPA to 5 LPA", (350_000, 500_000, "INR", "YEAR")),
        ("Salary: Rs 18000 - 22000 p.m.", (18_000, 22_000, "INR", "MONTH")),
        ("Salary: PKR 80,000 - 100,000 per month", (80_000, 100_000, "PKR", "MONTH")),
        ("Monthly salary: BDT 45,000", (45_000, 45_000, "BDT", "MONTH")),
        # South Africa, Nigeria, Kenya, Egypt
        ("Salary: R25 000 per month", (25_000, 25_000, "ZAR", "MONTH")),
        ("Salary: R350 000 - R420 000 per annum", (350_000, 420_000, "ZAR", "YEAR")),
        ("Salary: R18,500.00 p/m", (18_500, 18_500, "ZAR", "MONTH")),
        ("Salary: ZAR 25,000 pm", (25_000, 25_000, "ZAR", "MONTH")),
        ("Salary: R25 000", (25_000, 25_000, "ZAR", None)),
        ("R180 per hour", (180, 180, "ZAR", "HOUR")),
        ("Salary: ₦250,000 monthly", (250_000, 250_000, "NGN", "MONTH")),
        ("Salary: N150,000 - N200,000 monthly", (150_000, 200_000, "NGN", "MONTH")),
        ("Salary: KSh 80,000 per month", (80_000, 80_000, "KES", "MONTH")),
        ("Salary: EGP 15,000 per month", (15_000, 15_000, "EGP", "MONTH")),
        # Sweden, Norway, Denmark; "kr" is the crown of any of them
        ("Salary: 25 000 kr per month", (25_000, 25_000, None, "MONTH")),
        ("Baker\nGothenburg, Sweden\n\nSalary: 25 000 kr per month", (25_000, 25_000, "SEK", "MONTH")),
        ("Salary: SEK 32 000 - 38 000 per month", (32_000, 38_000, "SEK", "MONTH")),
        ("Salary: DKK 32.000", (32_000, 32_000, "DKK", None)),  # too little for a year
        ("Salary: kr 450.000 - 500.000 per year", (450_000, 500_000, None, "YEAR")),
        ("Salary: NOK 450 000 - 520 000 per year", (450_000, 520_000, "NOK", "YEAR")),
        ("Salary: DKK 38.500 per month", (38_500, 38_500, "DKK", "MONTH")),
        # Poland, the Czech Republic, Hungary, Romania, Ukraine, Turkey, Georgia
        ("Salary: 18 000 – 22 000 PLN net + VAT / month", (18_000, 22_000, "PLN", "MONTH")),
        ("Rate: 90 - 120 zł/h", (90, 120, "PLN", "HOUR")),
        ("Salary: 45 000 - 60 000 Kč / month", (45_000, 60_000, "CZK", "MONTH")),
        ("Salary: HUF 650 000 gross per month", (650_000, 650_000, "HUF", "MONTH")),
        ("Salary: 6.500 RON net per month", (6_500, 6_500, "RON", "MONTH")),
        ("Salary: 35 000 UAH per month", (35_000, 35_000, "UAH", "MONTH")),
        ("Salary: ₺45.000 per month", (45_000, 45_000, "TRY", "MONTH")),
        ("Salary: 2,500 GEL per month", (2_500, 2_500, "GEL", "MONTH")),
        # Brazil, Mexico, Chile
        ("Salary: R$ 4.500,00 per month", (4_500, 4_500, "BRL", "MONTH")),
        ("Salary: $25,000 MXN monthly", (25_000, 25_000, "MXN", "MONTH")),
        ("Salary: CLP 1.200.000 per month", (1_200_000, 1_200_000, "CLP", "MONTH")),
        # Japan, Korea, China, Taiwan
        ("Salary: ¥350,000 per month", (350_000, 350_000, "JPY", "MONTH")),
        ("Hourly wage: 1,200 yen", (1_200, 1_200, "JPY", "HOUR")),
        ("Salary: 6-8 million yen per year", (6_000_000, 8_000_000, "JPY", "YEAR")),
        ("Salary: ₩42,000,000 per year", (42_000_000, 42_000_000, "KRW", "YEAR")),
        ("Salary: RMB 18,000 - 25,000 per month", (18_000, 25_000, "CNY", "MONTH")),
        ("Salary: NT$45,000 per month", (45_000, 45_000, "TWD", "MONTH")),
        # south-east Asia, the Gulf, Israel
        ("Salary: S$4,500 - S$6,000 per month", (4_500, 6_000, "SGD", "MONTH")),
        ("Salary: HK$22,000 per month", (22_000, 22_000, "HKD", "MONTH")),
        ("Salary: RM 3,500 - RM 4,200 per month", (3_500, 4_200, "MYR", "MONTH")),
        ("Salary: Rp 8.000.000 per month", (8_000_000, 8_000_000, "IDR", "MONTH")),
        ("Salary: ₱25,000 - ₱30,000 per month", (25_000, 30_000, "PHP", "MONTH")),
        ("Salary: 35,000 baht per month", (35_000, 35_000, "THB", "MONTH")),
        ("Salary: 15.000.000 VND per month", (15_000_000, 15_000_000, "VND", "MONTH")),
        ("Salary: AED 12,000 per month, tax free", (12_000, 12_000, "AED", "MONTH")),
        ("Salary: ₪14,000 per month", (14_000, 14_000, "ILS", "MONTH")),
        # Canada, Australia, New Zealand
        ("Wage: C$32.75/hr", (32.75, 32.75, "CAD", "HOUR")),
        ("Salary: CA$85,000", (85_000, 85_000, "CAD", "YEAR")),
        ("Baker\nMontreal, Canada\n\nSalary: 61 500 $ a year", (61_500, 61_500, "CAD", "YEAR")),
        ("Salary: A$95,000 + super", (95_000, 95_000, "AUD", "YEAR")),
        ("Salary: AUD 110,000 - 125,000 plus superannuation", (110_000, 125_000, "AUD", "YEAR")),
        ("Salary: NZ$70,000", (70_000, 70_000, "NZD", "YEAR")),
    ],
)
def test_every_country_prints_pay_its_own_way(text: str, row: Row) -> None:
    assert rows_of(text) == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # city agency pages
        ("Salary Range: $21.6543 - $24.1021 (Hourly)", (21.6543, 24.1021, "USD", "HOUR")),
        ("Proposed Salary Range\t$412.80 - $412.80 (Daily)", (412.8, 412.8, "USD", "DAY")),
        # university pages
        ("Hiring Range: $4,583.33 - $5,416.67 Monthly", (4_583.33, 5_416.67, "USD", "MONTH")),
        ("Budgeted Salary Range: $58,000 to $64,500, annualized", (58_000, 64_500, "USD", "YEAR")),
        ("Wage: $17.00 per hour, up to 20 hours a week", (17, 17, "USD", "HOUR")),
        ("The range for this role is $58,000 - $64,500.", (58_000, 64_500, "USD", "YEAR")),
        ("Salary: $45,000 (min) - $65,000 (max)", (45_000, 65_000, "USD", "YEAR")),
        ("Salary grade 9 ($4,512 - $5,640 monthly)", (4_512, 5_640, "USD", "MONTH")),
        # federal pages
        ("GS-9 $64,957 - $84,441 per year", (64_957, 84_441, "USD", "YEAR")),
        ("Salary\n$64,957 - $84,441 per year\nPay scale & grade\nGS 9", (64_957, 84_441, "USD", "YEAR")),
        ("Salary: $59,966.00 to $94,317.00 / Per Year", (59_966, 94_317, "USD", "YEAR")),
        ("Salary\nStarting at $103,409 Per Year (GS 13)", (103_409, None, "USD", "YEAR")),
        ("Salary: $21.30 to $24.86 / Per Hour", (21.3, 24.86, "USD", "HOUR")),
        # job portals
        ("$75K DOE", (75_000, 75_000, "USD", "YEAR")),
        ("$18.50 to start", (18.5, 18.5, "USD", "HOUR")),
        ("DOE $20-$24/hr", (20, 24, "USD", "HOUR")),
        ("$1,200/week", (1_200, 1_200, "USD", "WEEK")),
        ("$650 per day", (650, 650, "USD", "DAY")),
        ("USD 90-110K", (90_000, 110_000, "USD", "YEAR")),
        ("€45k-€55k gross per annum + bonus", (45_000, 55_000, "EUR", "YEAR")),
        ("$20 p/hr", (20, 20, "USD", "HOUR")),
        ("Pay: $25/hour\ninsurance and other benefits", (25, 25, "USD", "HOUR")),
        ("Pay: $25hr", (25, 25, "USD", "HOUR")),
        ("Pay Range: $18.00 Hr. - $20.00 Hr.", (18, 20, "USD", "HOUR")),
        ("$18 up to $22 an hour", (18, 22, "USD", "HOUR")),
        ("Salary: 45,000 per year", (45_000, 45_000, None, "YEAR")),
        ("Salary: 25-30k per month", (25_000, 30_000, None, "MONTH")),
        ("Paid weekly. Pay: $18", (18, 18, "USD", "HOUR")),
        # for something else than a time
        ("Pay: $100 per shift", (100, 100, "USD", None)),
        ("Pay: $2,000 bi-weekly", (2_000, 2_000, "USD", None)),
        ("Rate: £25 per session", (25, 25, "GBP", None)),
        ("Pay: $1,100 - $1,300 weekly", (1_100, 1_300, "USD", "WEEK")),
        ("$55,000/yr - $70,000/yr", (55_000, 70_000, "USD", "YEAR")),
        ("Estimated pay: $19.25/hr", (19.25, 19.25, "USD", "HOUR")),
        ("Rate: 25-30 USD/hour", (25, 30, "USD", "HOUR")),
        # applicant-tracking boards: the "k" of thousands at one end or both
        ("Salary: $120-150k", (120_000, 150_000, "USD", "YEAR")),
        ("Base salary: $120k–150k", (120_000, 150_000, "USD", "YEAR")),
        ("Salary range: $72,5K - $80K", (72_500, 80_000, "USD", "YEAR")),
        ("Salary: USD 140k/year", (140_000, 140_000, "USD", "YEAR")),
        ("Compensation Range: $165,000 USD - $190,000 USD", (165_000, 190_000, "USD", "YEAR")),
        # mail lists
        ("REMUNERATION:  250-300 USD/month, by experience", (250, 300, "USD", "MONTH")),
        ("SALARY: AMD 350.000 gross, monthly", (350_000, 350_000, "AMD", "MONTH")),
        # networking sites: words and figures run together
        ("Job Type: Full-timePay: $23.00 - $26.50 per hourBenefits:Dental", (23, 26.5, "USD", "HOUR")),
        ("Day Rate: $450/day. W2 only.", (450, 450, "USD", "DAY")),
    ],
)
def test_times_and_ranges_are_read_as_each_site_prints_them(text: str, row: Row) -> None:
    assert rows_of(text) == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Salary: up to £45,000 per annum", (None, 45_000, "GBP", "YEAR")),
        ("Salary: upto ₹5,00,000 per annum", (None, 500_000, "INR", "YEAR")),  # job portal
        ("Salary: from CHF 80'000 a year", (80_000, None, "CHF", "YEAR")),
        ("Salary: €3.000+ gross per month", (3_000, None, "EUR", "MONTH")),
        ("Salary: $95k+", (95_000, None, "USD", "YEAR")),
        ("Pay: $20/hr+", (20, None, "USD", "HOUR")),
        ("Salary: $60k+ depending on experience", (60_000, None, "USD", "YEAR")),
        ("Salary: £40k+ bonus", (40_000, 40_000, "GBP", "YEAR")),
        ("Pay: $15+tips", (15, 15, "USD", "HOUR")),
        ("Salary: to £45k", (None, 45_000, "GBP", "YEAR")),
        ("Salary: not more than $60,000", (None, 60_000, "USD", "YEAR")),
        ("Salary: less than $60,000", (None, 60_000, "USD", "YEAR")),
        ("The salary is not less than $52,000 a year.", (52_000, None, "USD", "YEAR")),
        ("You will earn at least €15 per hour.", (15, None, "EUR", "HOUR")),
        ("Pay: a minimum of $18.25 per hour", (18.25, None, "USD", "HOUR")),
        ("Salary: max. 60.000 EUR per year", (None, 60_000, "EUR", "YEAR")),
        ("Salary: $24 an hour and up", (24, None, "USD", "HOUR")),
        ("Pays as much as $31 per hour.", (None, 31, "USD", "HOUR")),
        ("Salary: R30 000 per month or more", (30_000, None, "ZAR", "MONTH")),
    ],
)
def test_one_bound_leaves_the_other_open(text: str, row: Row) -> None:
    assert rows_of(text) == [row]


@pytest.mark.parametrize(
    ("text", "hours", "low", "high"),
    [
        ("Pay: $20 - $25 per hour", 40, 41_600, 52_000),
        ("Pay: $20 - $25 per hour", 30, 31_200, 39_000),
        ("Day rate: £200 per day", 40, 52_000, 52_000),
        ("Pay: $1,000 per week", 40, 52_000, 52_000),
        ("Salary: €3.000 - €3.500 per month", 40, 36_000, 42_000),
        ("Salary: up to CHF 90'000 a year", 40, None, 90_000),
    ],
)
def test_every_time_is_carried_over_to_a_year(text: str, hours: float, low: float | None, high: float | None) -> None:
    years = [pay.annual(hours) for pay in pay_of(text)]
    assert [(year.min_value, year.max_value) for year in years if year] == [(low, high)]
