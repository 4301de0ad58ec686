"""The history of the collection, so that a consumer keeps a copy in step."""
