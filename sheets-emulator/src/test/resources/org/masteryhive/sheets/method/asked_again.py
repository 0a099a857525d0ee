"""Replays the episodes that were recorded without the query of their addresses, and asks again with a query.

usage: asked_again.py REPLAY_PY BASE_URL

Where the bare address gives another answer than the recorded one, the question that the client must have asked is made from the
shape of the recorded answer: the fields that it has, the ranges and the names that it shows. Prints how many answers are the same
at once, how many when asked so, and which are not even then. It proves nothing about the server's values that the question
already names; it shows that the answers that differ do so for want of their query.
"""
import copy, glob, importlib.util, itertools, json, os, sys, urllib.parse

spec = importlib.util.spec_from_file_location('replay', sys.argv[1])
replay = importlib.util.module_from_spec(spec)
spec.loader.exec_module(replay)
SHEET = "mimeType = 'application/vnd.google-apps.spreadsheet'"


def mask(answer):
    """The fields that an answer has, as a mask."""
    if isinstance(answer, list):
        merged = {}
        for item in answer:
            if isinstance(item, dict):
                for key, value in item.items():
                    merged.setdefault(key, []).append(value)
        return ','.join(part(key, values) for key, values in merged.items())
    return mask([answer])


def part(key, values):
    """One field: the resources that a client asks for whole are not taken apart."""
    flat = [one for value in values for one in (value if isinstance(value, list) else [value])]
    inner = mask(flat) if any(isinstance(one, dict) for one in flat) else ''
    return f'{key}({inner})' if inner else key


def top(answer):
    return ','.join(answer) if isinstance(answer, dict) else ''


def second(answer):
    """Only two levels of fields, the rest whole."""
    out = []
    for key, value in answer.items():
        items = value if isinstance(value, list) else [value]
        keys = {k: 1 for item in items if isinstance(item, dict) for k in item}
        out.append(f"{key}({','.join(keys)})" if keys else key)
    return ','.join(out)


def questions(exchange, names):
    """Queries that this client may have sent, the likeliest first."""
    recorded, path = exchange['response'], exchange['url'].split('?')[0]
    fields = list(dict.fromkeys(f for f in (mask(recorded), second(recorded), top(recorded)) if f)) \
        if isinstance(recorded, dict) else []
    if path.endswith('values:batchGet'):
        ranges = [('ranges', one['range']) for one in recorded.get('valueRanges', [])]
        major = {one.get('majorDimension', 'ROWS') for one in recorded.get('valueRanges', [])}
        return [ranges + [('majorDimension', m)] for m in major]
    if exchange['method'] == 'PUT':
        return [[('valueInputOption', 'RAW')], [('valueInputOption', 'USER_ENTERED')]] + [
            [('valueInputOption', option), ('includeValuesInResponse', 'true')] for option in ('RAW', 'USER_ENTERED')]
    if exchange['method'] != 'GET':
        return []
    if path.endswith('/drive/v3/files'):
        shown = {file['name'] for file in recorded.get('files', []) if 'name' in file}
        asked = [f"name = '{name}'" for name in sorted(shown or names | {'none of this name'})]
        asked += [f"name contains '{name}'" for name in sorted(names)]
        asked = [a + more for a in asked for more in ('', ' and ' + SHEET)] + [SHEET]
        return [[('q', a), ('fields', f)] for a, f in itertools.product(asked, fields or ['files(id,name)'])]
    error = recorded.get('error', {}) if isinstance(recorded, dict) else {}
    fields += [one['field'] for detail in error.get('details', []) for one in detail.get('fieldViolations', [])]
    empty = ['namedRanges', 'sheets.protectedRanges', 'sheets.merges', 'developerMetadata'] if recorded == {} else []
    return [[('fields', f)] for f in fields + empty]


def titles(tree):
    """Every name that is given to a file."""
    if isinstance(tree, dict):
        found = {tree[k] for k in ('title', 'name') if isinstance(tree.get(k), str)}
        return found.union(*(titles(v) for v in tree.values()))
    return set().union(*(titles(v) for v in tree)) if isinstance(tree, list) else set()


def differences(exchange, status, actual, seen):
    found = [] if status == exchange['status'] else [f"status: recorded {exchange['status']}, got {status}"]
    if exchange['method'] != 'DELETE':
        found += replay.differences(replay.normal(exchange['response'], seen[0]), replay.normal(actual, seen[1]))
    return found


def main():
    server = replay.Server(sys.argv[2], 'local-token')
    episodes = os.path.join(os.path.dirname(sys.argv[1]), '..', 'recordings', 'p5-google-restapi', '*.json')
    total = at_once = again = 0
    for path in sorted(glob.glob(episodes)):
        episode, ids, seen, names = json.load(open(path)), replay.Ids(), ({}, {}), set()
        for exchange in episode['exchanges']:
            total += 1
            url, body = ids.text(exchange['url']), ids.tree(exchange['request'])
            names |= titles(exchange['request']) | titles(exchange['response'])
            tried = copy.deepcopy(seen)
            status, actual = server.call(exchange['method'], url, body)
            bare = actual
            found = differences(exchange, status, actual, tried)
            if not found:
                at_once += 1
            for question in questions(exchange, names) if found else []:
                asked = url.split('?')[0] + '?' + urllib.parse.urlencode(question, quote_via=urllib.parse.quote)
                fresh = copy.deepcopy(seen)
                status, answer = server.call(exchange['method'], asked, body)
                if not differences(exchange, status, answer, fresh):
                    again += 1
                    found, actual, tried = [], answer, fresh
                    break
            if found:
                print(f"{episode['name']}  {exchange['method']} {replay.FILE_ID.sub('{id}', exchange['url'])}: {found[:3]}")
            seen = tried
            ids.learn(exchange['response'], actual if not found else bare)
    print(f'{at_once} of {total} at once, {again} more when asked with a query, {total - at_once - again} not')


main()
