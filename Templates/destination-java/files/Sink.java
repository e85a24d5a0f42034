package io.airbyte.integrations.<%= package | snake %>;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The system that holds the tables.
 *
 * <p>What was done since the last commit lasts from the next one on, or is undone by close.
 */
interface Sink extends AutoCloseable {
  /**
   * Opens the system that the configuration names.
   *
   * <p>A sink of your own is returned here in place of the exception. SQLite stays for development
   * and tests.
   */
  static Sink open(Config config) throws IOException, SQLException {
    if (config.has(<%= sqlite_setting %>)) {
<% if sample_credentials | length > 0 %>
      SqliteSink.checkCredentials(config);
<% end %>
      return new SqliteSink(Path.of(config.text(<%= sqlite_setting %>)));
    }
    throw ConfigException.notWritten("Nothing writes to the real system yet: return its sink in %s");
  }

  /** Proves that tables can be written. */
  void check() throws IOException, SQLException;

  /** The oldest generation in a table; null when it has no rows or does not exist. */
  Long generation(String name) throws IOException, SQLException;

  /** Makes the table, or adds the columns that it lacks. */
  void prepare(Table table) throws IOException, SQLException;

  /** Adds rows, or updates the rows with their keys. */
  void insert(Table table, List<Table.Row> rows) throws IOException, SQLException;

  /** Removes the rows of older generations from a table. */
  void deleteBefore(String name, long generation) throws IOException, SQLException;

  /** Removes a table if it exists. */
  void drop(String name) throws IOException, SQLException;

  /** Puts one table in the place of another, in one step for its readers. */
  void replace(Table table, Table staging) throws IOException, SQLException;

  void commit() throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;
}
