"""Debian's python3-googleapi: build the client from the emulator's own discovery document."""
import json
import sys
import urllib.request

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError

base = sys.argv[1] if len(sys.argv) > 1 else 'http://127.0.0.1:8090'
asked = urllib.request.Request(
    base + '/emulator/v1/access-tokens',
    json.dumps({'email': 'ana@school.example'}).encode(),
    {'Content-Type': 'application/json'})
token = json.load(urllib.request.urlopen(asked))['token']


def client(api, version):
    return build(
        api, version, credentials=Credentials(token), cache_discovery=False,
        discoveryServiceUrl=base + '/discovery/v1/apis/{api}/{apiVersion}/rest')


sheets = client('sheets', 'v4').spreadsheets()
made = sheets.create(body={'properties': {'title': 'Algebra'}}).execute()
sheets.values().append(
    spreadsheetId=made['spreadsheetId'], range='Sheet1!A1', valueInputOption='USER_ENTERED',
    body={'values': [['Name', 'Day'], ['Ana', '3/2/2026']]}).execute()
read = sheets.values().batchGet(spreadsheetId=made['spreadsheetId'], ranges=['A1:A', 'B2']).execute()
assert [part.get('values') for part in read['valueRanges']] == [[['Name'], ['Ana']], [['3/2/2026']]], read

files = client('drive', 'v3').files()
assert [file['name'] for file in files.list(q="name = 'Algebra' and trashed = false").execute()['files']]
files.delete(fileId=made['spreadsheetId']).execute()
try:
    sheets.get(spreadsheetId=made['spreadsheetId']).execute()
    raise AssertionError('the spreadsheet is still there')
except HttpError as gone:
    assert gone.resp.status == 404, gone
