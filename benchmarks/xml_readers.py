"""Records a second and memory of the readers of XML, in the confined process that loads use.

python benchmarks/xml_readers.py [RECORDS] [MIB]    (default 50,000 records of Dublin Core, a finding aid of 20 MiB)

Processor time is that of both sides: who asks, and the process that reads.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from catalog.readers.confined import Confined
from catalog.readers.records import Record
from catalog.readers.registry import read
from catalog.readers.sources import sources

RECORDS = 50_000
MIB = 20
_DC = """<oai_dc:dc>
  <dc:title xml:lang="en">Memorandum of conversation number {0}</dc:title><dc:creator>Person {1}</dc:creator>
  <dc:subject>Borders</dc:subject><dc:subject>Treaties</dc:subject>
  <dc:description>What number {0} says about the border, at some length, with names and places; and what was answered.</dc:description>
  <dc:publisher>Harbour Archive</dc:publisher><dc:date>1962-04-{2:02}</dc:date><dc:type>Text</dc:type>
  <dc:format>text/plain</dc:format><dc:identifier>rec-{0}</dc:identifier>
  <dc:identifier>https://archive.example/item/{0}</dc:identifier><dc:language>zh</dc:language>
  <dc:coverage>Place {1}</dc:coverage><dc:rights>http://rightsstatements.org/vocab/InC/1.0/</dc:rights>
</oai_dc:dc>
"""
_ITEM = """<c02 level="file" id="c{0}-{1}"><did><container type="box">{0}</container><container type="folder">{1}</container>
<unittitle>Letters about the bridge, part {1}, <unitdate normal="1921-03/1922">1921-1922</unitdate></unittitle>
<unitid>HO 7/{0}/{1}</unitid><physdesc><extent>12 leaves</extent></physdesc></did>
<scopecontent><p>Letters to and from the builders, with sketches of the piers and a list of stones.</p></scopecontent></c02>
"""


def write_dublin_core(path, records):
    """Write records of Dublin Core under one element."""
    with path.open("w", encoding="utf-8") as target:
        target.write(
            '<records xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        )
        target.writelines(_DC.format(number, number % 900, 1 + number % 28) for number in range(records))
        target.write("</records>\n")


def write_finding_aid(path, mib):
    """Write a finding aid of series with two hundred files each."""
    with path.open("w", encoding="utf-8") as target:
        target.write(
            '<ead xmlns="urn:isbn:1-931666-22-9"><eadheader><eadid>ho-7</eadid></eadheader><archdesc level="fonds"><did>'
            "<unittitle>Papers of the Harbour Office</unittitle><unitid>HO 7</unitid><repository><corpname>Harbour Archive"
            "</corpname></repository></did><accessrestrict><p>Open for research.</p></accessrestrict><dsc>\n"
        )
        series = 0
        while target.tell() < mib << 20:
            target.write(f'<c01 level="series"><did><unittitle>Series {series}</unittitle></did>\n')
            target.writelines(_ITEM.format(series, number) for number in range(200))
            target.write("</c01>\n")
            series += 1
        target.write("</dsc></archdesc></ead>\n")


def measured(path):
    """Return records, records a second of processor time, and the peak memory of the process that reads, in MiB."""
    with Confined() as confined:
        started = time.process_time()
        count = sum(
            isinstance(outcome, Record) for source in sources([str(path)]) for outcome in read(source, confined)
        )
        spent = time.process_time() - started
        process = Path(f"/proc/{confined._process.pid}")
        status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
        times = (process / "stat").read_text().rpartition(")")[2].split()
        spent += (int(times[11]) + int(times[12])) / 100
        return count, count / spent, int(status["VmHWM"].split()[0]) / 1024


def main():
    """Print the table."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    mib = int(sys.argv[2]) if len(sys.argv) > 2 else MIB
    with tempfile.TemporaryDirectory() as folder:
        files = {"Dublin Core": Path(folder) / "dc.xml", "EAD": Path(folder) / "ead.xml"}
        write_dublin_core(files["Dublin Core"], records)
        write_finding_aid(files["EAD"], mib)
        print(f"{'':14}{'MiB':>6}{'records':>10}{'a second a core':>18}{'peak MiB':>10}")
        for name, path in files.items():
            count, speed, peak = measured(path)
            print(f"{name:14}{path.stat().st_size >> 20:>6}{count:>10,}{speed:>18,.0f}{peak:>10,.0f}")
        print(f"peak of who asks: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")


if __name__ == "__main__":
    main()
