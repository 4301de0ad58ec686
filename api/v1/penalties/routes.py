"""x."""

from api.smorest import Blueprint

blp = Blueprint("penalties", __name__, url_prefix="/v1/penalties")
