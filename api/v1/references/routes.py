"""x."""

from api.smorest import Blueprint

blp = Blueprint("references", __name__, url_prefix="/v1/references")
