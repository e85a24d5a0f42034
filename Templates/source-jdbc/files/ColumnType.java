package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Types;
import java.util.Locale;

/** What the values of a column are in JSON; {@link Values} reads them. */
enum ColumnType {
  BOOLEAN("boolean"),
  INTEGER("integer"),
  /** Whole numbers that may have more than 64 bits. */
  BIG_INTEGER("integer"),
  DECIMAL("number"),
  FLOAT("number"),
  DOUBLE("number"),
  TEXT("string"),
  /** Anything else, as the database writes it. */
  OTHER("string"),
  /** Base64. */
  BINARY("string"),
  DATE("string", "date", null),
  TIME("string", "time", "time_without_timezone"),
  TIME_WITH_ZONE("string", "time", "time_with_timezone"),
  TIMESTAMP("string", "date-time", "timestamp_without_timezone"),
  TIMESTAMP_WITH_ZONE("string", "date-time", "timestamp_with_timezone"),
  ARRAY("array"),
  JSON("object", "array", "string", "number", "boolean");

  /** PostgreSQL tells of a number without limits that it has none or more digits than this. */
  private static final int MOST_DIGITS = 1000;

  private final ObjectNode schema = Messages.JSON.createObjectNode();

  ColumnType(String... types) {
    var list = schema.putArray("type").add("null");
    for (var type : types) {
      list.add(type);
    }
  }

  ColumnType(String type, String format, String airbyteType) {
    this(type);
    schema.put("format", format);
    if (airbyteType != null) {
      schema.put("airbyte_type", airbyteType);
    }
  }

  /** The JSON Schema of a column; every column may be null. */
  ObjectNode schema() {
    return schema.deepCopy();
  }

  /** Whether its values have an order, in which a later read can go on. */
  boolean isOrdered() {
    return switch (this) {
      case INTEGER, BIG_INTEGER, DECIMAL, FLOAT, DOUBLE, TEXT, DATE, TIMESTAMP -> true;
      case TIMESTAMP_WITH_ZONE -> true;
      default -> false;
    };
  }

  /**
   * The type of a column, by what {@link java.sql.DatabaseMetaData#getColumns} says of it.
   *
   * @param jdbcType One of {@link Types}.
   */
  static ColumnType of(int jdbcType, String name, int size, int scale) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "json", "jsonb" -> JSON;
      case "timestamptz" -> TIMESTAMP_WITH_ZONE;
      case "timetz" -> TIME_WITH_ZONE;
      case "money", "bit", "varbit" -> jdbcType == Types.BIT && size == 1 ? BOOLEAN : OTHER;
      case "bigint unsigned" -> BIG_INTEGER;
      case "uuid" -> OTHER;
<% if is_mysql_kin %>
      // An instant, unlike DATETIME.
      case "timestamp" -> TIMESTAMP_WITH_ZONE;
      // A span of up to 838 hours.
      case "time" -> OTHER;
      // Well-known binary, with the id of the coordinate system in front.
      case "geometry", "point", "linestring", "polygon", "geometrycollection" -> BINARY;
      case "multipoint", "multilinestring", "multipolygon" -> BINARY;
<% end %>
      default -> of(jdbcType, size, scale);
    };
  }

  private static boolean isWhole(int size, int scale) {
    return scale == 0 && size > 0 && size <= MOST_DIGITS;
  }

  private static ColumnType of(int jdbcType, int size, int scale) {
    return switch (jdbcType) {
      case Types.BOOLEAN, Types.BIT -> BOOLEAN;
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
      case Types.NUMERIC, Types.DECIMAL -> isWhole(size, scale) ? BIG_INTEGER : DECIMAL;
      case Types.REAL -> FLOAT;
      case Types.FLOAT, Types.DOUBLE -> DOUBLE;
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
      case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB -> TEXT;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
      case Types.DATE -> DATE;
      case Types.TIME -> TIME;
      case Types.TIME_WITH_TIMEZONE -> TIME_WITH_ZONE;
      case Types.TIMESTAMP -> TIMESTAMP;
      case Types.TIMESTAMP_WITH_TIMEZONE -> TIMESTAMP_WITH_ZONE;
      case Types.ARRAY -> ARRAY;
      default -> OTHER;
    };
  }
}
