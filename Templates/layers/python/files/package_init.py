from .<%= kind | snake %> import <%= connector | pascal %>

__all__ = ["<%= connector | pascal %>"]
