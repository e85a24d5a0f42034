import Schema

/// Manifests leave out what can be told from where a component stands.
///
/// That is its type, and parameters that an outer component hands down. The component schema judges the
/// manifest with both filled in.
struct ManifestComponents {
  /// The manifest as the schema expects it.
  ///
  /// - Parameter manifest: With its references followed; anything but an object is answered as it is.
  /// - Returns: The manifest with types and parameters filled in.
  static func complete(_ manifest: JSON) -> JSON {
    guard manifest.object != nil else { return manifest }
    var source = manifest
    source["type"] = source["type"] ?? "DeclarativeSource"
    return complete(source, as: "", parameters: [:], depth: 0)
  }

  private static func complete(
    _ component: JSON, as field: String, parameters: [String: JSON], depth: Int
  ) -> JSON {
    guard depth < 64, component.object != nil else { return component }
    var result = component
    if result["type"] == nil, let type = (result["class_name"] == nil ? usualTypes : customTypes)[field] {
      result["type"] = JSON(type)
    }
    let own = result["$parameters"]?.members ?? []
    result["$parameters"] = nil
    let handed = parameters.merging(own) { $1 }
    guard let type = result["type"] else {
      return nested(in: result, as: field, parameters: handed, depth: depth)
    }
    // A type of JSON Schema: what is below is a schema and no component.
    guard let name = type.string, name != "object" else { return result }
    for (key, value) in handed.sorted(by: { $0.key < $1.key }) where isBlank(result[key]) {
      result[key] = value
    }
    for (key, value) in result.members {
      var below = handed
      below[key] = nil
      result[key] = member(value, as: "\(name).\(key)", parameters: below, depth: depth)
    }
    return result
  }

  private static func member(
    _ value: JSON, as field: String, parameters: [String: JSON], depth: Int
  ) -> JSON {
    guard let items = value.array else {
      return complete(value, as: field, parameters: parameters, depth: depth + 1)
    }
    let completed = items.map { complete($0, as: field, parameters: parameters, depth: depth + 1) }
    return JSON(.array(completed), span: value.span)
  }

  /// A plain object may hold components, such as the parameters of a request.
  private static func nested(
    in object: JSON, as field: String, parameters: [String: JSON], depth: Int
  ) -> JSON {
    var result = object
    for (key, value) in object.members where value.object != nil && !isBlank(value["type"]) {
      result[key] = complete(value, as: field, parameters: parameters, depth: depth + 1)
    }
    return result
  }

  /// What Python counts as false, which a parameter takes the place of.
  private static func isBlank(_ value: JSON?) -> Bool {
    switch value?.kind {
    case nil, .null, .bool(false): true
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object: value?.members.isEmpty == true
    case .number(let number): number.double == 0
    default: false
    }
  }

  /// What a component is where nothing else is said, by the field it stands in.
  private static let usualTypes: [String: String] = [
    "AddFields.fields": "AddedFieldDefinition",
    "CompositeErrorHandler.error_handlers": "DefaultErrorHandler",
    "ConfigComponentsResolver.components_mapping": "ComponentMappingDefinition",
    "ConfigComponentsResolver.stream_config": "StreamConfig",
    "CursorPagination.decoder": "JsonDecoder",
    "CustomPartitionRouter.parent_stream_configs": "ParentStreamConfig",
    "DatetimeBasedCursor.end_datetime": "MinMaxDatetime",
    "DatetimeBasedCursor.end_time_option": "RequestOption",
    "DatetimeBasedCursor.start_datetime": "MinMaxDatetime",
    "DatetimeBasedCursor.start_time_option": "RequestOption",
    "DeclarativeSource.check": "CheckStream",
    "DeclarativeSource.spec": "Spec",
    "DeclarativeSource.streams": "DeclarativeStream",
    "DeclarativeStream.retriever": "SimpleRetriever",
    "DeclarativeStream.schema_loader": "JsonFileSchemaLoader",
    "DefaultErrorHandler.response_filters": "HttpResponseFilter",
    "DefaultPaginator.decoder": "JsonDecoder",
    "DefaultPaginator.page_size_option": "RequestOption",
    "DpathExtractor.decoder": "JsonDecoder",
    "DpathExtractor.record_expander": "RecordExpander",
    "DynamicDeclarativeStream.components_resolver": "ConfigComponentResolver",
    "DynamicDeclarativeStream.stream_template": "DeclarativeStream",
    "DynamicSchemaLoader.retriever": "SimpleRetriever",
    "HttpComponentsResolver.components_mapping": "ComponentMappingDefinition",
    "HttpComponentsResolver.retriever": "SimpleRetriever",
    "HttpRequester.error_handler": "DefaultErrorHandler",
    "ListPartitionRouter.request_option": "RequestOption",
    "ParentStreamConfig.request_option": "RequestOption",
    "ParentStreamConfig.stream": "DeclarativeStream",
    "RecordExpander.parent_fields": "ParentFieldPath",
    "RecordSelector.extractor": "DpathExtractor",
    "RecordSelector.record_filter": "RecordFilter",
    "SchemaTypeIdentifier.types_map": "TypesMap",
    "SimpleRetriever.paginator": "NoPagination",
    "SimpleRetriever.record_selector": "RecordSelector",
    "SimpleRetriever.requester": "HttpRequester",
    "SubstreamPartitionRouter.parent_stream_configs": "ParentStreamConfig",
  ]

  /// The same for components with a class of their own.
  private static let customTypes: [String: String] = [
    "CompositeErrorHandler.backoff_strategies": "CustomBackoffStrategy",
    "DeclarativeStream.retriever": "CustomRetriever",
    "DeclarativeStream.transformations": "CustomTransformation",
    "DefaultErrorHandler.backoff_strategies": "CustomBackoffStrategy",
    "DefaultPaginator.pagination_strategy": "CustomPaginationStrategy",
    "HttpRequester.authenticator": "CustomAuthenticator",
    "HttpRequester.error_handler": "CustomErrorHandler",
    "RecordSelector.extractor": "CustomRecordExtractor",
    "SimpleRetriever.partition_router": "CustomPartitionRouter",
  ]
}
