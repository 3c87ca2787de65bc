"""Charts that need arrays. Imported when first shown, never at start; made once, then given other figures."""
