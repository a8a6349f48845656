"""Generic names to draw from. None is taken from a posting."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

ORGANISATIONS: Final = tuple(
    f"{place} {cause} {kind}"
    for (place, cause), kind in zip(
        product(
            ("Riverbend", "Fairhaven", "Juniper", "Bluestone", "Clearwater", "Meadowlark", "Tamarack", "Quarry"),
            ("Housing", "Literacy", "Youth", "Watershed", "Justice", "Farming", "Children's"),
        ),
        ("Alliance", "Foundation", "Network", "Trust", "Initiative", "Collaborative", "Fund", "Institute") * 7,
        strict=True,
    )
)
AGENCIES: Final = tuple(
    f"{kind} of {what}"
    for kind, what in product(
        ("Department", "Office", "Bureau", "Administration"),
        (
            "Coastal Resilience",
            "Civic Technology",
            "Veterans' Housing",
            "Urban Forestry",
            "Records and Archives",
            "Ferry Operations",
            "Rural Broadband",
        ),
    )
)
TITLES: Final = (
    "Program Coordinator",
    "Senior Budget Analyst",
    "Grants Manager",
    "Outreach Specialist",
    "Field Operations Supervisor",
    "Data Engineer",
    "Deputy Director of Logistics",
    "Volunteer Coordinator",
    "Payroll Accountant",
    "Research Associate",
    "Community Organizer",
    "Facilities Manager",
    "Policy Advisor",
    "Project Assistant",
    "Training Officer",
    "Systems Administrator",
    "Communications Associate",
    "Director of Admissions",
    "Records Clerk",
    "Case Manager",
    "Procurement Officer",
    "Lead Product Designer",
    "Museum Educator",
    "Laboratory Technician",
)
STREETS: Final = (
    "Maple Avenue",
    "Orchard Street",
    "Mill Road",
    "Harbor Boulevard",
    "Chestnut Street",
    "Foundry Lane",
    "Prospect Avenue",
    "Canal Street",
)
HOSTS: Final = (
    "riverbend",
    "fairhaven",
    "bluestone",
    "clearwater",
    "meadowlark",
    "tamarack",
    "oakmont",
    "stillwater",
    "larkspur",
    "hollybrook",
)
MAILBOXES: Final = ("jobs", "careers", "hiring", "recruitment", "talent", "people", "applications", "staffing")


@dataclass(frozen=True, slots=True)
class Region:
    """A state or province, and some of its cities with a postal code each."""

    code: str
    name: str
    cities: Mapping[str, str]


REGIONS: Final[Mapping[str, tuple[Region, ...]]] = {
    "US": (
        Region("CO", "Colorado", {"Denver": "80202", "Boulder": "80302", "Fort Collins": "80521"}),
        Region("MN", "Minnesota", {"Minneapolis": "55401", "Duluth": "55802", "Saint Paul": "55101"}),
        Region("OH", "Ohio", {"Cleveland": "44114", "Cincinnati": "45202", "Dayton": "45402"}),
        Region("TX", "Texas", {"Austin": "78701", "El Paso": "79901", "Lubbock": "79401"}),
        Region("GA", "Georgia", {"Atlanta": "30303", "Savannah": "31401", "Macon": "31201"}),
        Region("WI", "Wisconsin", {"Milwaukee": "53202", "Madison": "53703", "Green Bay": "54301"}),
        Region("AZ", "Arizona", {"Phoenix": "85003", "Tucson": "85701", "Tempe": "85281"}),
        Region("NC", "North Carolina", {"Raleigh": "27601", "Charlotte": "28202", "Asheville": "28801"}),
    ),
    "CA": (
        Region("AB", "Alberta", {"Calgary": "T2P 2M5", "Edmonton": "T5J 2R7"}),
        Region("BC", "British Columbia", {"Victoria": "V8W 1P6", "Kelowna": "V1Y 1J4"}),
        Region("ON", "Ontario", {"Toronto": "M5H 2N2", "Ottawa": "K1P 1J1"}),
    ),
}
"""By country and ISO 3166-2 code. Georgia is there because a state may be called like a country."""

CITIES: Final[Mapping[str, tuple[str, ...]]] = {
    "AM": ("Gyumri", "Vanadzor", "Kapan", "Hrazdan"),
    "AU": ("Adelaide", "Hobart", "Brisbane"),
    "BR": ("Recife", "Fortaleza", "Curitiba"),
    "CH": ("Basel", "Bern", "Lausanne"),
    "DE": ("Hamburg", "Leipzig", "Bremen"),
    "ES": ("Sevilla", "Zaragoza", "Valencia"),
    "FR": ("Lyon", "Nantes", "Toulouse"),
    "GB": ("Leeds", "Bristol", "Sheffield"),
    "IE": ("Cork", "Galway", "Limerick"),
    "IN": ("Pune", "Jaipur", "Lucknow"),
    "JP": ("Osaka", "Sapporo", "Fukuoka"),
    "KE": ("Mombasa", "Kisumu", "Nakuru"),
    "NL": ("Utrecht", "Rotterdam", "Eindhoven"),
    "PL": ("Gdynia", "Wroclaw", "Lublin"),
    "SG": (),
    "ZA": ("Durban", "Pretoria", "Bloemfontein"),
}
"""By country, cities for places that are given without a region."""
