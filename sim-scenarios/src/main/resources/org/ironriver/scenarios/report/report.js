/* Puts the figures on the page and lets people choose what they show. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('scripted');
  var data = JSON.parse(document.getElementById('data').textContent);
  var language = data.language;
  var preferred = window.matchMedia('(prefers-color-scheme: dark)');
  var dark = preferred.matches;
  var states = {};
  var charts = {};
  echarts.registerMap('iron-river', data.geography.shapes);

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  function percent(kit, share) {
    return share === null ? '\u2013' : kit.signed(100 * share, Math.abs(share) >= 0.1 ? 3 : 2) + ' %';
  }

  function translate() {
    var words = data.texts[language];
    root.lang = language;
    document.title = words['page.title'];
    document.querySelectorAll('[data-t]').forEach(function (node) { node.textContent = words[node.getAttribute('data-t')]; });
    var kit = IronRiver.kit(data, language, dark);
    document.querySelectorAll('[data-outcome-label]').forEach(function (node) { node.textContent = kit.outcome(node.getAttribute('data-outcome-label')); });
    document.getElementById('question').textContent = data.answers[language].question;
    document.getElementById('answer').textContent = data.answers[language].answer;
    document.querySelectorAll('table.contrasts').forEach(function (table) {
      var scenario = table.getAttribute('data-scenario');
      table.querySelectorAll('tr[data-outcome]').forEach(function (row) {
        var outcome = row.getAttribute('data-outcome');
        var value = function (column) { return kit.value(scenario, outcome, column); };
        var cells = row.querySelectorAll('td');
        cells[0].textContent = kit.num(value('reference_mean'));
        cells[1].textContent = kit.num(value('mean'));
        cells[2].textContent = kit.signed(value('difference'));
        cells[3].textContent = kit.signed(value('ci_low')) + ' ' + kit.t('to') + ' ' + kit.signed(value('ci_high'));
        var share = value('relative');
        cells[4].textContent = percent(kit, share);
        if (cells[5]) {
          cells[5].querySelector('.one').textContent = kit.signed(value('one_world_low')) + ' ' + kit.t('to') + ' ' + kit.signed(value('one_world_high'));
          cells[5].querySelector('.one-relative').textContent = percent(kit, value('one_world_relative_low')) + ' ' + kit.t('to') + ' ' + percent(kit, value('one_world_relative_high'));
        }
        row.querySelector('.unit').textContent = kit.unit(outcome);
      });
    });
    listScenarios(kit);
  }

  function listScenarios(kit) {
    var list = document.getElementById('scenarios');
    list.textContent = '';
    data.scenarios.forEach(function (scenario) {
      var entry = element('div', { 'class': 'scenario' });
      var swatch = element('span', { 'class': 'swatch', 'aria-hidden': 'true' });
      swatch.style.background = kit.colour(scenario.id);
      entry.appendChild(swatch);
      entry.appendChild(element('strong', {}, scenario.title));
      entry.appendChild(document.createTextNode(' '));
      entry.appendChild(element('code', {}, scenario.id));
      if (scenario.id === data.reference) { entry.appendChild(document.createTextNode(' (' + kit.t('scenarios.reference') + ')')); }
      var policies = scenario.policies.map(function (p) {
        return p.id + ', ' + kit.t('scenarios.from') + ' ' + p.from + (p.until ? ' ' + kit.t('scenarios.until') + ' ' + p.until : '') + ', ' + kit.t('scenarios.strength') + ' ' + kit.num(p.strength, 2);
      });
      entry.appendChild(element('div', { 'class': 'note' }, policies.join('; ') || kit.t('scenarios.none')));
      list.appendChild(entry);
    });
  }

  function table(drawn, kit) {
    var made = element('table');
    var head = made.appendChild(element('thead')).appendChild(element('tr'));
    drawn.columns.forEach(function (name) { head.appendChild(element('th', { scope: 'col' }, name)); });
    var body = made.appendChild(element('tbody'));
    drawn.rows.forEach(function (row) {
      var line = body.appendChild(element('tr'));
      row.forEach(function (cell) {
        var number = typeof cell === 'number';
        line.appendChild(element('td', number ? { 'class': 'n' } : {}, number ? kit.num(cell, 5) : cell === null || cell === undefined ? '\u2013' : cell));
      });
    });
    return made;
  }

  function draw(figure, parts, kit) {
    var drawn = figure.draw(states[figure.id]);
    parts.box.style.height = drawn.height + 'px';
    var chart = charts[figure.id];
    if (!chart) {
      chart = charts[figure.id] = echarts.init(parts.box, null, { renderer: 'svg' });
    }
    chart.resize();
    chart.setOption(drawn.option, true);
    parts.extra.textContent = drawn.extra || '';
    parts.box.setAttribute('aria-label', figure.title + '. ' + figure.note + ' ' + (drawn.extra || ''));
    parts.box.setAttribute('data-marks', drawn.marks);
    parts.details.querySelectorAll('.scroll').forEach(function (old) { old.remove(); });
    if (parts.details.open) { fillTable(parts, drawn, kit, figure); }
    parts.details.ontoggle = function () {
      if (parts.details.open && !parts.details.querySelector('.scroll')) { fillTable(parts, drawn, kit, figure); }
    };
  }

  function fillTable(parts, drawn, kit, figure) {
    var scroll = element('div', { 'class': 'scroll', tabindex: '0', role: 'region', 'aria-label': figure.title });
    scroll.appendChild(table(drawn, kit));
    parts.details.appendChild(scroll);
  }

  function place(figure, kit) {
    var section = element('section', { id: 'figure-' + figure.id, 'aria-labelledby': 'title-' + figure.id });
    section.appendChild(element('h2', { id: 'title-' + figure.id }, figure.title));
    var controls = section.appendChild(element('div', { 'class': 'controls' }));
    var frame = section.appendChild(element('figure'));
    var parts = { box: element('div', { 'class': 'figure', role: 'img' }), extra: element('p', { 'class': 'note' }), details: element('details') };
    frame.appendChild(parts.box);
    frame.appendChild(element('figcaption', {}, figure.note));
    frame.appendChild(parts.extra);
    parts.details.appendChild(element('summary', {}, kit.t('data.show')));
    frame.appendChild(parts.details);
    states[figure.id] = states[figure.id] || IronRiver.defaults(figure);
    figure.controls.forEach(function (control) {
      var label = controls.appendChild(element('label', {}, control.label));
      var select = label.appendChild(element('select', { id: figure.id + '-' + control.id }));
      control.options.forEach(function (option) { select.appendChild(element('option', { value: option[0] }, option[1])); });
      select.value = states[figure.id][control.id];
      select.addEventListener('change', function () {
        states[figure.id][control.id] = select.value;
        draw(figure, parts, kit);
      });
    });
    document.getElementById('figures').appendChild(section);
    draw(figure, parts, kit);
  }

  function render() {
    root.setAttribute('data-theme', dark ? 'dark' : 'light');
    Object.keys(charts).forEach(function (id) { charts[id].dispose(); });
    charts = {};
    document.getElementById('figures').textContent = '';
    translate();
    var kit = IronRiver.kit(data, language, dark);
    IronRiver.figures(data, language, dark).forEach(function (figure) { place(figure, kit); });
    if (!data.series) {
      document.getElementById('figures').appendChild(element('p', { 'class': 'note' }, kit.t('series.none')));
    }
  }

  function resize() { Object.keys(charts).forEach(function (id) { charts[id].resize(); }); }

  var choose = document.getElementById('language');
  choose.value = language;
  choose.addEventListener('change', function () { language = choose.value; render(); });
  document.getElementById('theme').addEventListener('click', function () { dark = !dark; render(); });
  preferred.addEventListener('change', function (event) { dark = event.matches; render(); });
  window.addEventListener('resize', resize);
  var before = false;
  window.addEventListener('beforeprint', function () { before = dark; if (dark) { dark = false; render(); } resize(); });
  window.addEventListener('afterprint', function () { if (before) { dark = true; render(); } resize(); });
  render();
  root.setAttribute('data-ready', 'true');
})();
