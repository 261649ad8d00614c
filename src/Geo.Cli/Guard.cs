using Geo.Cli.Terminals;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Present.Words;
using Geo.Store.Stores;
using Geo.Store.Users;
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
        catch (Exception fault)
        {
            return Answer(terminal, fault);
        }
    }

    static int Answer(Terminal terminal, Exception fault)
    {
        switch (fault)
        {
            // Work done side by side fails side by side; the first failure is the news.
            case AggregateException several:
                return Answer(terminal, several.Flatten().InnerExceptions[0]);
            case UsageException:
                terminal.Complain(fault.Message);
                return ExitCode.Usage;
            case BadInputException bad:
                foreach (var one in bad.Faults) terminal.Complain(one);
                return ExitCode.BadInput;
            case StoreFaultException refused:
                terminal.Complain(terminal.Words.Format(WordTable.KeyOf("store", refused.Fault), refused.Store, refused.Detail));
                terminal.Complain($"  → {terminal.Words[WordTable.KeyOf("store-remedy", refused.Fault)]}");
                return refused.Fault == StoreFault.AddressInvalid ? ExitCode.Usage : ExitCode.Store;
            case UsersFileException users:
                terminal.Complain(terminal.Words.Format(WordTable.KeyOf("users-fault", users.Fault), users.Subject));
                terminal.Complain($"  → {terminal.Words[WordTable.KeyOf("users-remedy", users.Fault)]}");
                return users.Fault is UsersFault.OpenToOthers or UsersFault.Damaged ? ExitCode.Store : ExitCode.Usage;
            case StoreException store:
                terminal.Complain(terminal.Words.Format(WordTable.KeyOf("disk", store.Fault), store.Path, store.Message.TrimEnd('.')));
                return ExitCode.Store;
            case ScratchException scratch:
                terminal.Complain(terminal.Words.Format(WordTable.KeyOf("disk", scratch.Fault), scratch.Folder, scratch.Message.TrimEnd('.')));
                return ExitCode.Store;
            case OperationCanceledException:
                terminal.Complain(terminal.Words["error.cancelled"]);
                return ExitCode.Cancelled;
            default:
                terminal.Complain(terminal.Words.Format("error.fault", fault.GetType().Name, fault.Message.TrimEnd('.')));
                terminal.Complain(fault.StackTrace ?? "");
                return ExitCode.Fault;
        }
    }
}
