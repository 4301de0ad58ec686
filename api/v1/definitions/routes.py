"""x."""

from api.smorest import Blueprint

blp = Blueprint("definitions", __name__, url_prefix="/v1/definitions")
