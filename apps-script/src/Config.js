/**
 * Where the service answers, unless the script property SERVICE_URL says otherwise. Whoever runs the
 * service puts the address here and into the manifest's urlFetchWhitelist.
 */
const SERVICE_URL_ = 'https://mastery-hive.example.org';

/** @return {string} the service's address, without a slash at its end */
function serviceUrl_() {
  const own = PropertiesService.getScriptProperties().getProperty('SERVICE_URL');
  return (own || SERVICE_URL_).replace(/\/+$/, '');
}
