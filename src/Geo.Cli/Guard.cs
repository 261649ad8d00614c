using Geo.Cli.Terminals;
using Geo.Model.Imports;
using Geo.Studies;

namespace Geo.Cli;

/// <summary>Turns what can go wrong into words on the error stream and an exit code.</summary>
static class Guard
{
    public static int Run(Terminal terminal, Func<int> act)
    {
        try
        {
            return act();
        }
        catch (UsageException fault)
        {
            terminal.Complain(fault.Message);
            return ExitCode.Usage;
        }
        catch (BadInputException bad)
        {
            foreach (var fault in bad.Faults) terminal.Complain(fault);
            return ExitCode.BadInput;
        }
        catch (StoreException fault)
        {
            terminal.Complain(terminal.Words.Format("error.store", fault.Path, fault.Message));
            return ExitCode.Store;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain(terminal.Words["error.cancelled"]);
            return ExitCode.Cancelled;
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OperationCanceledException))
        {
            terminal.Complain(terminal.Words["error.cancelled"]);
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // The last door: whatever else rises is a fault of the program, and is said so with what a report needs.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            terminal.Complain(terminal.Words.Format("error.fault", fault.GetType().Name, fault.Message));
            terminal.Complain(fault.StackTrace ?? "");
            return ExitCode.Fault;
        }
    }
}
