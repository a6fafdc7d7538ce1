/**
 * The domain of wua. The only module with a descriptor: it proves that the domain needs nothing but
 * the JDK (and JSpecify while compiling).
 */
@org.jspecify.annotations.NullMarked
module io.wua.core {
  requires static org.jspecify;

  exports io.wua.core.agent;
  exports io.wua.core.agent.condition;
  exports io.wua.core.agent.memory;
  exports io.wua.core.agent.outcome;
  exports io.wua.core.agent.run;
  exports io.wua.core.agent.run.install;
  exports io.wua.core.agent.run.report;
  exports io.wua.core.agent.run.scan;
  exports io.wua.core.criteria;
  exports io.wua.core.decide;
  exports io.wua.core.download;
  exports io.wua.core.download.plan;
  exports io.wua.core.failure;
  exports io.wua.core.host;
  exports io.wua.core.host.registry;
  exports io.wua.core.host.software;
  exports io.wua.core.install;
  exports io.wua.core.install.failure;
  exports io.wua.core.install.plan;
  exports io.wua.core.install.refusal;
  exports io.wua.core.install.rule;
  exports io.wua.core.offer;
  exports io.wua.core.report;
  exports io.wua.core.report.exchange;
  exports io.wua.core.scan;
  exports io.wua.core.schedule;
  exports io.wua.core.schedule.calendar;
  exports io.wua.core.schedule.timing;
  exports io.wua.core.schedule.window;
  exports io.wua.core.settings;
  exports io.wua.core.settings.reading;
  exports io.wua.core.settings.value;
  exports io.wua.core.update;
}
