"""The parts of XLSX workbooks (ECMA-376) → rows of cells as they were last shown, in the confined process.

Nothing here opens a file: ``catalog.readers.workbook`` unpacks the parts and asks.
"""
