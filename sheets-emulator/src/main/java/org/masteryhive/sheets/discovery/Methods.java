package org.masteryhive.sheets.discovery;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.json.GenericJson;
import com.google.api.client.util.Key;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client can call: its collections become resources, its requests methods. Nothing is sent. */
final class Methods {

  private static final Pattern IN_PATH = Pattern.compile("\\{\\+?([^}]+)}");

  private final String api;
  private final Schemas schemas;
  private final List<String> everywhere;

  Methods(String api, Schemas schemas, List<String> everywhere) {
    this.api = api;
    this.schemas = schemas;
    this.everywhere = everywhere;
  }

  /** The collections that a client, or a collection, has. */
  Map<String, Object> resources(Object parent) {
    return resources(parent, api);
  }

  private Map<String, Object> resources(Object parent, String path) {
    Map<String, Object> resources = new LinkedHashMap<>();
    for (Method method : methods(parent)) {
      boolean collection = method.getParameterCount() == 0
          && method.getReturnType().getEnclosingClass() != null
          && !isRequest(method)
          && method.getReturnType().getName().startsWith("com.google.api.services.");
      if (collection) {
        Object child = collection(parent, method);
        String name = path + "." + method.getName();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("methods", requests(child, name));
        resource.put("resources", resources(child, name));
        resources.put(method.getName(), resource);
      }
    }
    return resources;
  }

  private Map<String, Object> requests(Object collection, String path) {
    Map<String, Object> requests = new LinkedHashMap<>();
    for (Method method : methods(collection)) {
      if (isRequest(method) && !requests.containsKey(method.getName())) {
        made(collection, method)
            .ifPresent(made -> requests.put(method.getName(), request(made, method, path)));
      }
    }
    return requests;
  }

  private Map<String, Object> request(
      AbstractGoogleClientRequest<?> made, Method method, String path) {
    List<String> order = new ArrayList<>();
    Matcher names = IN_PATH.matcher(made.getUriTemplate());
    while (names.find()) {
      order.add(names.group(1));
    }
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", path + "." + method.getName());
    said.put("path", made.getUriTemplate());
    said.put("httpMethod", made.getRequestMethod());
    said.put("parameters", parameters(made, order));
    said.put("parameterOrder", order);
    for (Class<?> type : method.getParameterTypes()) {
      if (GenericJson.class.isAssignableFrom(type)) {
        said.put("request", schemas.reference(type));
      }
    }
    if (GenericJson.class.isAssignableFrom(made.getResponseClass())) {
      said.put("response", schemas.reference(made.getResponseClass()));
    }
    return said;
  }

  private Map<String, Object> parameters(AbstractGoogleClientRequest<?> made, List<String> order) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Field field : made.getClass().getDeclaredFields()) {
      Key key = field.getAnnotation(Key.class);
      if (key != null) {
        String name = key.value().equals("##default") ? field.getName() : key.value();
        if (!everywhere.contains(name)) {
          parameters.put(name, parameter(field, order.contains(name)));
        }
      }
    }
    return parameters;
  }

  private Map<String, Object> parameter(Field field, boolean inPath) {
    Map<String, Object> said = new LinkedHashMap<>();
    Map<String, Object> type = schemas.type(field.getGenericType());
    boolean repeated = "array".equals(type.get("type"));
    said.putAll(repeated && type.get("items") instanceof Map<?, ?> items ? text(items) : type);
    said.put("location", inPath ? "path" : "query");
    if (inPath) {
      said.put("required", true);
    }
    if (repeated) {
      said.put("repeated", true);
    }
    return said;
  }

  private static Map<String, Object> text(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  private static boolean isRequest(Method method) {
    return AbstractGoogleClientRequest.class.isAssignableFrom(method.getReturnType());
  }

  /** Those that a class adds itself, those with the fewest arguments first: the others send files. */
  private static List<Method> methods(Object of) {
    return Arrays.stream(of.getClass().getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isBridge())
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
        .toList();
  }

  /** A request that is not sent; none when the library wants more in its body than an empty message. */
  private static Optional<AbstractGoogleClientRequest<?>> made(Object collection, Method method) {
    try {
      return Optional.of((AbstractGoogleClientRequest<?>) called(collection, method));
    } catch (InvocationTargetException wantsMore) {
      return Optional.empty();
    }
  }

  private static Object collection(Object parent, Method method) {
    try {
      return called(parent, method);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the client library has changed: " + method, e);
    }
  }

  private static Object called(Object on, Method method) throws InvocationTargetException {
    try {
      Object[] arguments = new Object[method.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = any(method.getParameterTypes()[i]);
      }
      return method.invoke(on, arguments);
    } catch (InvocationTargetException refused) {
      throw refused;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the client library has changed: " + method, e);
    }
  }

  private static Object any(Class<?> type) throws ReflectiveOperationException {
    if (type == Integer.class) {
      return 0;
    }
    if (type == Long.class) {
      return 0L;
    }
    if (type == Boolean.class) {
      return false;
    }
    if (List.class.isAssignableFrom(type)) {
      return List.of("x");
    }
    return type == String.class ? "x" : type.getDeclaredConstructor().newInstance();
  }
}
