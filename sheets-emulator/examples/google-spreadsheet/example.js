// npm google-spreadsheet: extend its sheetsApi and driveApi to the local addresses.
import assert from 'node:assert/strict';
import { GoogleSpreadsheet } from 'google-spreadsheet';

const base = process.argv[2] ?? 'http://127.0.0.1:8090';
const post = async (path, body, headers = {}) => {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return answer.json();
};
const { token } = await post('/emulator/v1/access-tokens', { email: 'ana@school.example' });
const { spreadsheetId } = await post(
  '/v4/spreadsheets',
  { properties: { title: 'Algebra' } },
  { Authorization: `Bearer ${token}` },
);

const doc = new GoogleSpreadsheet(spreadsheetId, { token });
doc.sheetsApi = doc.sheetsApi.extend({ prefix: `${base}/v4/spreadsheets/${spreadsheetId}` });
doc.driveApi = doc.driveApi.extend({ prefix: `${base}/drive/v3/files/${spreadsheetId}` });

await doc.loadInfo();
assert.equal(doc.title, 'Algebra');
const roster = await doc.addSheet({ title: 'Roster', headerValues: ['Name', 'Points'] });
await roster.addRows([{ Name: 'Ana', Points: 3 }, { Name: 'Ben', Points: '=B2+1' }]);
assert.deepEqual((await roster.getRows()).map((row) => row.get('Points')), ['3', '4']);

await roster.loadCells('A1:B3');
const cell = roster.getCellByA1('B3');
assert.equal(cell.value, 4);
cell.note = 'one more than Ana';
await roster.saveUpdatedCells();
assert.equal((await doc.listPermissions())[0].emailAddress, 'ana@school.example');
