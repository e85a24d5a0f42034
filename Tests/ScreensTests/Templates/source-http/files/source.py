BASE_URL = <%= base_url %>
