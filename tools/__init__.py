"""Scripts around the product: baking reference data, scoring, measuring, picturing."""
