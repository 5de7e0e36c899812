/* Lets people choose policies, starts the experiment, and shows how it converges. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
  var byId = function (id) { return document.getElementById(id); };
  var experiment = null;
  var chart = null;
  var points = [];
  var language = /^es\b/i.test(navigator.language || '') ? 'es' : 'en';

  /* A text in the language of the page, with its gaps filled. */
  function t(key) {
    var text = data.texts[language][key];
    for (var i = 1; i < arguments.length; i++) { text = text.split('{' + (i - 1) + '}').join(String(arguments[i])); }
    return text;
  }
  function translate() {
    document.documentElement.setAttribute('lang', language);
    document.title = t('serve.page');
    document.querySelectorAll('[data-t]').forEach(function (node) { node.textContent = t(node.getAttribute('data-t')); });
    byId('chart').setAttribute('aria-label', t('serve.chart'));
  }

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text !== undefined) { made.textContent = text; }
    return made;
  }
  function field(label, attributes, key) {
    var made = element('label');
    made.appendChild(element('span', key ? { 'data-t': key } : {}, label));
    made.appendChild(document.createTextNode(' '));
    made.appendChild(element('input', attributes));
    return made;
  }

  data.policies.forEach(function (policy) {
    var set = byId('policies').appendChild(element('fieldset', { 'data-policy': policy.id }));
    var legend = set.appendChild(element('legend'));
    var label = legend.appendChild(element('label'));
    label.appendChild(element('input', { type: 'checkbox', id: 'use-' + policy.id }));
    label.appendChild(document.createTextNode(' ' + policy.title));
    set.appendChild(element('div', { 'class': 'note' }, policy.summary));
    var choices = set.appendChild(element('div', { 'class': 'choices' }));
    choices.appendChild(field('', { type: 'date', value: '2020-01-01', min: '2016-01-01', max: data.until, name: 'from' }, 'serve.from'));
    choices.appendChild(field('', { type: 'date', max: data.until, name: 'until' }, 'serve.until'));
    choices.appendChild(field('', { type: 'number', min: 0, max: 1, step: 'any', value: 1, name: 'strength' }, 'serve.strength'));
    policy.parameters.forEach(function (p) {
      choices.appendChild(field(p.name + ', ' + p.unit, { type: 'number', min: p.low, max: p.high, step: 'any', value: p.value, title: p.description, 'data-parameter': p.name, 'data-default': p.value }));
    });
  });

  function scenario() {
    var interventions = [];
    data.policies.forEach(function (policy) {
      var set = document.querySelector('[data-policy="' + policy.id + '"]');
      if (!set.querySelector('input[type=checkbox]').checked) { return; }
      var chosen = { policy: policy.id, from: set.querySelector('[name=from]').value };
      var strength = set.querySelector('[name=strength]').value;
      if (strength) { chosen.strength = Number(strength); }
      var until = set.querySelector('[name=until]').value;
      if (until) { chosen.until = until; }
      set.querySelectorAll('[data-parameter]').forEach(function (input) {
        if (input.value && input.value !== input.getAttribute('data-default')) { chosen[input.getAttribute('data-parameter')] = Number(input.value); }
      });
      interventions.push(chosen);
    });
    return { id: byId('id').value, 'extends': 'baseline', title: byId('title').value, interventions: interventions };
  }

  function post(address, body) {
    return fetch(address, { method: 'POST', headers: { 'X-Iron-River': data.word, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  }

  byId('form').addEventListener('submit', function (event) {
    event.preventDefault();
    byId('problem').textContent = '';
    var chosen = scenario();
    if (!chosen.interventions.length) { byId('problem').textContent = t('serve.none'); return; }
    byId('start').disabled = true;
    post('/experiments', { scenario: chosen, replications: Number(byId('replications').value), seed: Number(byId('seed').value), years: Number(byId('years').value) })
      .then(function (response) { return response.ok ? response.json().then(watch) : response.text().then(refuse); })
      .catch(function () { refuse(t('serve.silent')); });
  });
  function refuse(text) {
    byId('problem').textContent = text;
    byId('start').disabled = false;
  }
  byId('cancel').addEventListener('click', function () {
    if (experiment) { byId('status').textContent = t('serve.cancelling'); post('/experiments/' + experiment + '/cancel', {}); }
  });

  function watch(begun) {
    experiment = begun.id;
    points = [];
    byId('running').hidden = false;
    byId('report').hidden = true;
    byId('cancel').hidden = false;
    byId('numbers').textContent = '';
    byId('progress').value = 0;
    byId('status').textContent = t('serve.waiting');
    chart = chart || echarts.init(byId('chart'), null, { renderer: 'svg' });
    chart.clear();
    var source = new EventSource('/experiments/' + experiment + '/events');
    source.onmessage = function (message) {
      var event = JSON.parse(message.data);
      if (event.kind === 'progress') { progress(event); }
      if (event.kind === 'started') { byId('status').textContent = t('serve.started', event.total); }
      if (event.kind === 'ended' || event.kind === 'broken') { source.close(); ended(event); }
    };
  }

  function number(value) { return value === null ? '\u2013' : value.toLocaleString(language, { maximumSignificantDigits: 4 }); }

  function progress(event) {
    byId('status').textContent = t('serve.progress', event.done, event.total) + (event.failed ? '; ' + t('serve.failed', event.failed) : '');
    byId('progress').max = event.total;
    byId('progress').value = event.done;
    byId('numbers').textContent = '';
    event.differences.forEach(function (d) {
      var row = byId('numbers').appendChild(element('tr', { 'data-outcome': d.outcome }));
      row.appendChild(element('th', { scope: 'row' }, d.outcome));
      [d.pairs, number(d.difference), number(d.low) + ' ' + t('to') + ' ' + number(d.high), d.relative === null ? '\u2013' : number(100 * d.relative) + ' %'].forEach(function (text) {
        row.appendChild(element('td', { 'class': 'n' }, text));
      });
      if (d.outcome === 'guns.crossed' && (!points.length || points[points.length - 1].pairs !== d.pairs)) { points.push(d); }
    });
    draw();
  }

  function draw() {
    var ink = dark ? '#aab4c1' : '#556070';
    var line = dark ? '#56B4E9' : '#0072B2';
    var known = points.filter(function (d) { return d.low !== null; });
    chart.setOption({
      animation: false, grid: { left: 10, right: 20, top: 20, bottom: 40, containLabel: true },
      xAxis: { type: 'value', min: 1, max: Math.max(2, Number(byId('replications').value)), minInterval: 1, name: t('serve.pairs'), nameLocation: 'middle', nameGap: 26, axisLine: { onZero: false }, axisLabel: { color: ink }, splitLine: { show: false } },
      yAxis: { type: 'value', scale: true, axisLabel: { color: ink }, splitLine: { lineStyle: { color: dark ? '#36404d' : '#dcd9d0' } } },
      series: [
        { type: 'custom', silent: true, encode: { x: 0, y: [1, 2] }, data: known.map(function (d) { return [d.pairs, d.low, d.high]; }),
          renderItem: function (params, api) {
            if (params.dataIndex > 0) { return null; }
            var upper = known.map(function (d) { return api.coord([d.pairs, d.high]); });
            var lower = known.map(function (d) { return api.coord([d.pairs, d.low]); }).reverse();
            return { type: 'polygon', shape: { points: upper.concat(lower) }, style: { fill: line, opacity: 0.2 } };
          } },
        { type: 'line', data: points.map(function (d) { return [d.pairs, d.difference]; }), symbolSize: 6, itemStyle: { color: line }, lineStyle: { color: line, width: 2 } }]
    }, true);
  }

  function ended(event) {
    byId('start').disabled = false;
    byId('cancel').hidden = true;
    if (event.kind === 'broken') { byId('status').textContent = t('serve.broken', event.message); return; }
    byId('status').textContent = t(event.status === 'interrupted' ? 'serve.interrupted' : 'serve.done', event.folder);
    byId('report').href = '/experiments/' + experiment + '/report';
    byId('report').hidden = false;
  }
  byId('language').value = language;
  byId('language').addEventListener('change', function () { language = byId('language').value; translate(); if (chart) { draw(); } });
  translate();
  window.addEventListener('resize', function () { if (chart) { chart.resize(); } });
})();
