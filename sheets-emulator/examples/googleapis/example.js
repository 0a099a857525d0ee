// npm @googleapis/sheets (googleapis is the same for all of Google's APIs): tell it the rootUrl.
import assert from 'node:assert/strict';
import { auth, sheets } from '@googleapis/sheets';

const base = process.argv[2] ?? 'http://127.0.0.1:8090';
const answer = await fetch(`${base}/emulator/v1/access-tokens`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ email: 'ana@school.example' }),
});
const credentials = new auth.OAuth2();
credentials.setCredentials({ access_token: (await answer.json()).token });

const api = sheets({ version: 'v4', rootUrl: `${base}/`, auth: credentials });
const { data: made } = await api.spreadsheets.create({
  requestBody: { properties: { title: 'Algebra' } },
});
const spreadsheetId = made.spreadsheetId;
await api.spreadsheets.values.update({
  spreadsheetId,
  range: 'Sheet1!A1',
  valueInputOption: 'USER_ENTERED',
  requestBody: { values: [['Name', 'Share'], ['Ana', '50%'], ['Twice', '=2*3']] },
});
const { data: read } = await api.spreadsheets.values.get({ spreadsheetId, range: 'Sheet1' });
assert.deepEqual(read.values, [['Name', 'Share'], ['Ana', '50%'], ['Twice', '6']]);

await assert.rejects(
  api.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [{ addSheet: { properties: { title: 'Sheet1' } } }] },
  }),
  /A sheet with the name "Sheet1" already exists/,
);
