package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** From values of the database to JSON, and back for the value where a later read goes on. */
final class Values {
  private Values() {}

  /** A value of the current row; a missing node when JSON cannot hold it. */
  static JsonNode read(ResultSet row, int column, ColumnType type) throws SQLException {
    var value = notNull(row, column, type);
    return row.wasNull() ? NullNode.getInstance() : value;
  }

  private static JsonNode notNull(ResultSet row, int column, ColumnType type) throws SQLException {
    return switch (type) {
      case BOOLEAN -> BooleanNode.valueOf(row.getBoolean(column));
      case INTEGER -> LongNode.valueOf(row.getLong(column));
      case BIG_INTEGER, DECIMAL -> number(row.getString(column), type);
      case FLOAT -> finite(FloatNode.valueOf(row.getFloat(column)));
      case DOUBLE -> finite(DoubleNode.valueOf(row.getDouble(column)));
      case TEXT, OTHER -> TextNode.valueOf(row.getString(column));
      case BINARY -> BinaryNode.valueOf(row.getBytes(column));
      case DATE -> time(row, column, LocalDate.class);
      case TIME -> time(row, column, LocalTime.class);
      case TIME_WITH_ZONE -> time(row, column, OffsetTime.class);
      case TIMESTAMP -> time(row, column, LocalDateTime.class);
      case TIMESTAMP_WITH_ZONE -> time(row, column, OffsetDateTime.class);
      case ARRAY -> array(row.getArray(column));
      case JSON -> json(row.getString(column));
    };
  }

  /** Sets the value that an earlier read has left in its state. */
  static void bind(PreparedStatement statement, int index, JsonNode value, ColumnType type)
      throws SQLException {
    var text = value.asText();
    switch (type) {
      case INTEGER -> statement.setLong(index, value.asLong());
      case BIG_INTEGER, DECIMAL -> statement.setBigDecimal(index, value.decimalValue());
<% if is_mysql_kin %>
      // A column is compared as a double, which the shortest digits of a float are not.
      case FLOAT -> statement.setDouble(index, (float) value.asDouble());
<% else %>
      case FLOAT -> statement.setFloat(index, (float) value.asDouble());
<% end %>
      case DOUBLE -> statement.setDouble(index, value.asDouble());
      case DATE -> statement.setObject(index, LocalDate.parse(text));
      case TIMESTAMP -> statement.setObject(index, LocalDateTime.parse(text));
      case TIMESTAMP_WITH_ZONE -> statement.setObject(index, OffsetDateTime.parse(text));
      default -> statement.setString(index, text);
    }
  }

  /** Not the driver's number: it has none for NaN and infinity. */
  private static JsonNode number(String text, ColumnType type) {
    try {
      if (text == null) {
        return NullNode.getInstance();
      }
      var number = new BigDecimal(text);
      return type == ColumnType.DECIMAL
          ? DecimalNode.valueOf(number)
          : BigIntegerNode.valueOf(number.toBigIntegerExact());
    } catch (ArithmeticException | NumberFormatException exception) {
      return MissingNode.getInstance();
    }
  }

  private static JsonNode finite(JsonNode number) {
    return Double.isFinite(number.doubleValue()) ? number : MissingNode.getInstance();
  }

  private static JsonNode json(String text) throws SQLException {
    try {
      return text == null ? NullNode.getInstance() : Messages.JSON.readTree(text);
    } catch (JsonProcessingException exception) {
      throw new SQLException("a value of a JSON column is no JSON", exception);
    }
  }

  /** A missing node for what no clock or calendar shows, such as a day that its month does not have. */
  private static JsonNode time(ResultSet row, int column, Class<? extends TemporalAccessor> type)
      throws SQLException {
    try {
      return time(row.getObject(column, type));
    } catch (SQLFeatureNotSupportedException exception) {
      throw exception;
    } catch (SQLException exception) {
      // Where the row is still there, only this value is at fault.
      row.getString(column);
      return MissingNode.getInstance();
    }
  }

  /** Years have four digits, and those before the first have BC behind them. */
  private static JsonNode time(TemporalAccessor time) {
    if (time == null) {
      return NullNode.getInstance();
    }
    var hasYear = time.isSupported(ChronoField.YEAR);
    var year = hasYear ? time.get(ChronoField.YEAR) : 1;
    if (Math.abs(year) > 9999) {
      return MissingNode.getInstance();
    }
    var text = DateTimeFormatter.ofPattern(pattern(time)).format(time);
    return TextNode.valueOf(year > 0 ? text : text + " BC");
  }

  private static String pattern(TemporalAccessor time) {
    var day = time.isSupported(ChronoField.YEAR) ? "yyyy-MM-dd" : "";
    if (!time.isSupported(ChronoField.HOUR_OF_DAY)) {
      return day;
    }
    var nanos = time.get(ChronoField.NANO_OF_SECOND);
    var fraction = nanos == 0 ? "" : nanos % 1000 == 0 ? ".SSSSSS" : ".SSSSSSSSS";
    var zone = time.isSupported(ChronoField.OFFSET_SECONDS) ? "XXX" : "";
    return day + (day.isEmpty() ? "" : "'T'") + "HH:mm:ss" + fraction + zone;
  }

  private static JsonNode array(java.sql.Array array) throws SQLException {
    if (array == null) {
      return NullNode.getInstance();
    }
    var hasZone = array.getBaseTypeName().toLowerCase().matches("timestamptz|.*with time zone");
    try {
      return element(array.getArray(), hasZone);
    } finally {
      array.free();
    }
  }

  private static JsonNode element(Object value, boolean hasZone) {
    if (value instanceof byte[] bytes) {
      return BinaryNode.valueOf(bytes);
    }
    if (value != null && value.getClass().isArray()) {
      var list = Messages.JSON.createArrayNode();
      for (int i = 0; i < Array.getLength(value); i++) {
        var element = element(Array.get(value, i), hasZone);
        list.add(element.isMissingNode() ? NullNode.getInstance() : element);
      }
      return list;
    }
    return scalar(value, hasZone);
  }

  private static JsonNode scalar(Object value, boolean hasZone) {
    if (value == null) {
      return NullNode.getInstance();
    } else if (value instanceof Boolean truth) {
      return BooleanNode.valueOf(truth);
    } else if (value instanceof BigDecimal number) {
      return DecimalNode.valueOf(number);
    } else if (value instanceof Number number) {
      return finite(Messages.JSON.valueToTree(number));
    } else if (value instanceof Timestamp time) {
      return hasZone ? time(time.toInstant().atOffset(ZoneOffset.UTC)) : time(time.toLocalDateTime());
    } else if (value instanceof Date day) {
      return time(day.toLocalDate());
    } else if (value instanceof Time time) {
      return time(time.toLocalTime());
    } else if (value instanceof TemporalAccessor time) {
      return time(time);
    }
    return TextNode.valueOf(value.toString());
  }
}
