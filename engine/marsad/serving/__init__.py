"""The engine behind HTTP: texts in and records, graphs and reasons out, as JSON; and a page on which to try a text."""

# ruff: noqa: E402
from marsad.formats import need

# What is imported below stands on both.
need("starlette", "serve")
need("uvicorn", "serve")

from marsad.serving.app import make_app
from marsad.serving.limits import Limits
from marsad.serving.openapi import openapi
from marsad.serving.server import serve, serve_in_processes

__all__ = ["Limits", "make_app", "openapi", "serve", "serve_in_processes"]
