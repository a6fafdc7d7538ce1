package io.wua.example.embedding.ferry;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.HostConditions;
import io.wua.core.agent.RunLock;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.UpdateSources;
import io.wua.core.download.Repository;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.install.WuauservControl;

/**
 * The ports of one machine: Windows itself on board, fakes in tests.
 *
 * @param sources opens the search
 * @param installer installs
 * @param wuauserv the Windows Update service
 * @param conditions power, disks, boot
 * @param repository where catalog and files come from
 * @param state what is remembered
 * @param cache what the last search found
 * @param lock one run at a time
 */
public record Machine(
    UpdateSources sources,
    UpdateInstaller installer,
    WuauservControl wuauserv,
    HostConditions conditions,
    Repository repository,
    AgentState state,
    ScanCache cache,
    RunLock lock) {}
