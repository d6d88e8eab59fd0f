"""Marsad reads Arabic news and writes down who did what to whom, as CAMEO-style event records."""
