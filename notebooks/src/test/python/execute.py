"""Executes a notebook by nbclient on the kernel that it names: execute.py NOTEBOOK EXECUTED [--allow-errors]."""

import pathlib
import sys

import nbclient
import nbformat

source, target = map(pathlib.Path, sys.argv[1:3])
notebook = nbformat.read(source, as_version=4)
client = nbclient.NotebookClient(notebook, timeout=300, startup_timeout=120, allow_errors="--allow-errors" in sys.argv,
                                 resources={"metadata": {"path": str(target.parent)}})
try:
    client.execute()
finally:
    nbformat.write(notebook, target)
nbformat.validate(notebook)
