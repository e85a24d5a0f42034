package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConfigTest {
  @Test
  void x() {}
}
