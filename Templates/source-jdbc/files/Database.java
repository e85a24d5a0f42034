package io.airbyte.integrations.<%= package | snake %>;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the database is, and how to sign in. */
final class Database {
  static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

  /** What would end a part of an address, or start another. */
  private static final Pattern DELIMITER = Pattern.compile("[\\s/?#&;%\\\\@\"'(){}<>|=]");

  private Database() {}

  static Connection connect(Config config) throws SQLException {
    var connection = DriverManager.getConnection(url(config), properties(config));
    connection.setReadOnly(true);
    // Drivers stream rows inside a transaction only.
    connection.setAutoCommit(false);
    return connection;
  }

  /** The real address, or the one that a test sets. */
  static String url(Config config) {
    var testUrl = config.text(<%= test_url_setting %>);
    return testUrl == null ? filled(pattern(), config) : testUrl;
  }

  /** The address of every database of this kind; {name} stands for a setting. */
  static String pattern() {
<% if url_pattern == "" %>
    throw ConfigException.notWritten("The JDBC URL is not set: return it in %s");
<% else %>
    return <%= url_pattern %>;
<% end %>
  }

  private static Properties properties(Config config) {
    var properties = new Properties();
<% if has_user %>
    put(properties, "user", config.text(<%= fields | where("role", "user") | map("name") | first %>));
<% end %>
<% if has_password %>
    put(properties, "password", config.text(<%= fields | where("role", "password") | map("name") | first %>));
<% end %>
<% for field in sent_fields %>
<% if field.type == "string_list" %>
    put(properties, <% if field.sent_name %><%= field.sent_name %><% else %><%= field.name %><% end %>, String.join(",", config.list(<%= field.name %>)));
<% elif field.type != "one_of" %>
    put(properties, <% if field.sent_name %><%= field.sent_name %><% else %><%= field.name %><% end %>, config.text(<%= field.name %>));
<% end %>
<% end %>
<% if driver == "mysql" %>
    // Rows arrive as they are read, and days without a date are null.
    properties.put("useCursorFetch", "true");
    properties.put("zeroDateTimeBehavior", "CONVERT_TO_NULL");
<% elif driver == "mariadb" %>
    // Else tinyint(1) and bit(3) look the same, and what is not 0 or 1 is lost.
    properties.put("tinyInt1isBit", "false");
<% end %>
<% if is_mysql_kin %>
    // Years are numbers; a TIMESTAMP arrives in the zone of the session, which is that of this program.
    properties.put("yearIsDateType", "false");
    properties.put("sessionVariables", "time_zone='+00:00'");
<% end %>
    return properties;
  }

  private static void put(Properties properties, String name, String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  private static String filled(String pattern, Config config) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(part(found.group(1), config)));
  }

  private static String part(String name, Config config) {
    var value = config.has(name) ? config.text(name) : "";
    var delimiter = DELIMITER.matcher(value);
    if (delimiter.find()) {
      throw new ConfigException(
          "'%s' holds '%s', which has no place in an address.".formatted(name, delimiter.group()));
    }
    return value;
  }
}
