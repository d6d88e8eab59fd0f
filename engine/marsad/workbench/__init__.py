"""Tools for those who write rules: check them, run their examples, explain what they did, describe them.

Each stands in a module of its own, and nothing is imported here: a command loads what it needs, and so starts at once.
"""
