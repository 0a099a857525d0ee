/**
 * Where the service answers, unless the script property SERVICE_URL says otherwise. Whoever runs the
 * service puts the address here and into the manifest's urlFetchWhitelist.
 */
const SERVICE_URL_ = 'https://mastery-hive.example.org';

/**
 * Whether each call carries this script's own short-lived access token: for a service with HIVE_ACCESS=passthrough, which
 * keeps none. It goes with the manifest's scopes; `./access passthrough` and `./access stored` change both together.
 */
const PASSES_ITS_TOKEN_ = false;

/** @return {string} the service's address, without a slash at its end */
function serviceUrl_() {
  const own = PropertiesService.getScriptProperties().getProperty('SERVICE_URL');
  return (own || SERVICE_URL_).replace(/\/+$/, '');
}
