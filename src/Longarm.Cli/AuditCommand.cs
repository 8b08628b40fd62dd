using System.CommandLine;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Storage;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary><c>longarm audit</c>: the record of saved determinations, checked, asked again, copied.</summary>
internal static class AuditCommand
{
    private const int Broken = 3;

    private static readonly Option<string?> Home = new("--home") { Description = "The folder where the record is kept; default: LONGARM_HOME, else the local application data folder." };

    private const string Description =
        """
        The record of determinations: numbered, chained by hash, never changed.

        Examples:
          longarm audit verify
          longarm audit replay 17
          longarm audit backup record-2026-11-22.db

        Exit codes: 0 intact, or the same answer; 3 broken, or another answer; 2 bad input; 1 failure of the program
        or of the disk.
        """;

    public static Command Create() => new("audit", Description) { Verify(), Replay(), Export(), Backup(), Restore() };

    private static Command Verify()
    {
        Option<string?> noted = new("--noted") { Description = "A head hash that you noted earlier: one of the records must have it." };
        Command command = new("verify", "Works out every hash again: of each case, answer and law, and of the chain.") { noted, Home };
        command.SetAction((asked, cancel) => Guarded(asked, async path =>
        {
            await using SqliteRecordStore store = new(path);
            var report = await ChainAudit.OfAsync(store, asked.GetValue(noted), cancel).ConfigureAwait(false);
            return Say(report, path);
        }));
        return command;
    }

    private static Command Replay()
    {
        Argument<long?> number = new("number") { Description = "Number of the record.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> all = new("--all") { Description = "Every record, from the first." };
        Command command = new("replay", "Asks a case again by the law that was kept with it, and compares the answers to the byte.") { number, all, Home };
        command.SetAction((asked, cancel) => Guarded(asked, async path =>
        {
            if (asked.GetValue(all) == asked.GetValue(number) is not null)
            {
                return Refuse("Name one record by its number, or all with --all.");
            }

            await using SqliteRecordStore store = new(path);
            RecordKeeping keeping = new(store, TimeProvider.System);
            return asked.GetValue(number) is not { } one ? await ReplayAll(store, keeping, cancel).ConfigureAwait(false)
                : await keeping.ReplayAsync(one, cancel).ConfigureAwait(false) is { } replay ? Say(replay)
                : Refuse(NoSuch(one));
        }));
        return command;
    }

    private static Command Export()
    {
        Argument<long> number = new("number") { Description = "Number of the record." };
        Option<string> format = new("--format") { Description = "json: the answer as it was saved; case: the case as it was given; markdown or html: the memo, if the replay is the same.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "case", "markdown", "html");
        Command command = new("export", "Prints what a record holds.") { number, format, Home };
        command.SetAction((asked, cancel) => Guarded(asked, async path =>
        {
            await using SqliteRecordStore store = new(path);
            var one = asked.GetValue(number);
            return await store.FindAsync(one, cancel).ConfigureAwait(false) is not { } kept ? Refuse(NoSuch(one)) : asked.GetValue(format) switch
            {
                "json" => Print(kept.Content.Answer, "\n"),
                "case" => Print(kept.Content.Facts, ""),
                var memo => Print(await new RecordKeeping(store, TimeProvider.System).ReplayAsync(kept, cancel).ConfigureAwait(false), memo!),
            };
        }));
        return command;
    }

    private static Command Backup()
    {
        Argument<string> file = new("file") { Description = "The file to make; one that is there is never overwritten." };
        Command command = new("backup", "Copies the record to one file, also while it is in use, and verifies the copy.") { file, Home };
        command.SetAction((asked, cancel) => Guarded(asked, async path =>
        {
            var target = asked.GetValue(file)!;
            if (File.Exists(target))
            {
                return Refuse($"{target} is there already. A backup is never overwritten: name another file.");
            }

            if (!File.Exists(path))
            {
                return Refuse($"There is no record in {path} yet.");
            }

            var report = await RecordBackup.MakeAsync(path, target, cancel).ConfigureAwait(false);
            var exit = Say(report, report.IsIntact ? target : path);
            Console.WriteLine(report.IsIntact ? $"Copied to {target}." : "No backup was left: the record itself is broken.");
            return exit;
        }));
        return command;
    }

    private static Command Restore()
    {
        Argument<string> file = new("file") { Description = "The backup; it is only read." };
        Command command = new("restore", "Verifies a backup and puts it in the place of the record. A record that holds anything else is kept aside.") { file, Home };
        command.SetAction((asked, cancel) => Guarded(asked, async path =>
        {
            var backup = asked.GetValue(file)!;
            if (!File.Exists(backup))
            {
                return Refuse($"{backup}: There is no such file. Check the name and the folder.");
            }

            var restored = await RecordBackup.RestoreAsync(backup, path, TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
            var exit = Say(restored.Backup, backup);
            Console.WriteLine(restored.Over switch
            {
                null => "Nothing was restored: the backup is broken. The record is not touched.",
                RestoredOver.Nothing => $"Restored to {path}, where there was none.",
                RestoredOver.Prefix => $"Restored to {path}. The backup begins with all that was there.",
                _ => $"Restored to {path}. What was there is not all in the backup, and is kept as {restored.Aside}.",
            });
            return exit;
        }));
        return command;
    }

    // What the store reports is for the person at the terminal, and no fault of the program.
    private static async Task<int> Guarded(ParseResult asked, Func<string, Task<int>> work)
    {
        try
        {
            return await work(SqliteRecordStore.PathIn(HomeFolder.Of(asked.GetValue(Home)))).ConfigureAwait(false);
        }
        catch (RecordStoreException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return fault.Fault == RecordStoreFault.Damaged ? Broken : Host.Failure;
        }
    }

    private static async Task<int> ReplayAll(SqliteRecordStore store, RecordKeeping keeping, CancellationToken cancel)
    {
        var (count, same) = (0, 0);
        await foreach (var kept in store.ReadAllAsync(cancel).ConfigureAwait(false))
        {
            var replay = await keeping.ReplayAsync(kept, cancel).ConfigureAwait(false);
            (count, same) = (count + 1, replay.IsSame ? same + 1 : same);
            if (!replay.IsSame)
            {
                _ = Say(replay);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} of {count} {(count == 1 ? "record gives" : "records give")} the same answer to the byte."));
        return same == count ? 0 : Broken;
    }

    private static int Say(ChainReport report, string path)
    {
        foreach (var (number, what) in report.Breaks)
        {
            Console.WriteLine(number is { } one ? string.Create(CultureInfo.InvariantCulture, $"Record {one}: {what}") : what);
        }

        var held = report.Count == 0 ? "no record" : string.Create(CultureInfo.InvariantCulture,
            $"{report.Count} {(report.Count == 1 ? "record" : "records")}, {report.First} to {report.Last}, under {report.Laws} {(report.Laws == 1 ? "law" : "laws")}");
        Console.WriteLine($"{path}: {held}. {(report.IsIntact ? "The chain is intact." : "The chain is broken.")}");
        Console.WriteLine($"Head {report.Head}");
        return report.IsIntact ? 0 : Broken;
    }

    private static int Say(Replay replay)
    {
        var content = replay.Record.Content;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Record {replay.Record.Number}, {content.Headline.Title}, saved {content.Saved[..Math.Min(19, content.Saved.Length)]}Z: {(replay.IsSame ? "the same answer to the byte." : "not the same.")}"));
        Console.WriteLine($"  Saved by Longarm {content.Program}; asked again by {replay.Program}.");
        if (replay.Difference is { } difference)
        {
            Console.WriteLine($"  {difference}");
        }

        return replay.IsSame ? 0 : Broken;
    }

    private static int Print(ReadOnlyMemory<byte> bytes, string end)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(bytes.Span);
        output.Write(System.Text.Encoding.UTF8.GetBytes(end));
        return 0;
    }

    // A memo is written from the answer, so it must be the one that was kept.
    private static int Print(Replay replay, string format)
    {
        if (!replay.IsSame || replay.Answer is not { } answer)
        {
            return Say(replay);
        }

        if (format == "html")
        {
            AnswerHtml.Write(Console.Out, [answer]);
        }
        else
        {
            AnswerMarkdown.Write(Console.Out, answer);
        }

        return 0;
    }

    private static string NoSuch(long number) => string.Create(CultureInfo.InvariantCulture, $"There is no record {number}. “longarm audit verify” tells which there are.");

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return Host.BadInput;
    }
}
