"""What stands between the socket and the views: everything true of every request and answer."""
