package io.airbyte.integrations.<%= package | snake %>;

class CheckTest {}
