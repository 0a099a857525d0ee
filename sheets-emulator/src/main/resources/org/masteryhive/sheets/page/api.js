/** The calls that the page makes: as the person in its corner, to this server only. */

export class ApiError extends Error {
  constructor(status, message, pause) {
    super(message);
    this.status = status;
    this.pause = pause;
  }
}

async function json(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export class Api {
  constructor(spreadsheetId) {
    this.spreadsheetId = spreadsheetId;
    this.email = '';
    this.token = '';
  }

  /** Everyone with an account here, the first who came first. */
  async people() {
    const response = await fetch('/emulator/v1/people');
    const people = response.ok ? await json(response) : [];
    return Array.isArray(people) ? people : [];
  }

  async become(email) {
    this.email = email;
    const response = await this.#post('/emulator/v1/access-tokens', { email });
    const answer = await json(response);
    if (!response.ok) {
      throw new ApiError(response.status, answer.error || 'Nobody can be this person.');
    }
    this.token = answer.token;
  }

  /** What the spreadsheet shows, or nothing when that is what is known already. */
  async view(tab, known) {
    const query = new URLSearchParams();
    if (tab !== undefined) query.set('tab', tab);
    if (known) query.set('known', known);
    const response = await this.#authorized((headers) => fetch(`/emulator/v1/views/${encodeURIComponent(this.spreadsheetId)}?${query}`, { headers }));
    return response.status === 204 ? undefined : json(response);
  }

  batchUpdate(requests) {
    return this.#write('POST', ':batchUpdate', { requests });
  }

  /** Typed texts, each at its place: `data` is a list of range and values. */
  type(data) {
    return this.#write('POST', '/values:batchUpdate', { valueInputOption: 'USER_ENTERED', data });
  }

  clear(ranges) {
    return this.#write('POST', '/values:batchClear', { ranges });
  }

  /** A cell's dropdown, whole. */
  async validation(range) {
    const query = new URLSearchParams({ ranges: range, fields: 'sheets.data.rowData.values.dataValidation' });
    const path = `/v4/spreadsheets/${encodeURIComponent(this.spreadsheetId)}?${query}`;
    const answer = await json(await this.#authorized((headers) => fetch(path, { headers })));
    return answer.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.dataValidation;
  }

  async values(range) {
    const path = `/v4/spreadsheets/${encodeURIComponent(this.spreadsheetId)}/values/${encodeURIComponent(range)}`;
    return (await json(await this.#authorized((headers) => fetch(path, { headers })))).values || [];
  }

  /** A write waits for its turn when Google's quota is used up: what was typed is not lost to it. */
  async #write(method, path, body) {
    for (let pause = 2000; ; pause *= 2) {
      try {
        const url = `/v4/spreadsheets/${encodeURIComponent(this.spreadsheetId)}${path}`;
        return await json(await this.#authorized((headers) => fetch(url, {
          method,
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })));
      } catch (failure) {
        if (failure.status !== 429 || pause > 40000) throw failure;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async #authorized(call) {
    let response = await call({ Authorization: `Bearer ${this.token}` });
    if (response.status === 401 && this.email) {
      await this.become(this.email);
      response = await call({ Authorization: `Bearer ${this.token}` });
    }
    if (!response.ok) {
      const error = (await json(response)).error || {};
      throw new ApiError(response.status, error.message || `The server answered ${response.status}.`);
    }
    return response;
  }

  #post(path, body) {
    return fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  }
}
