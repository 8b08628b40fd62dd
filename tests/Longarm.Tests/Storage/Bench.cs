using System.Text;
using Longarm.Assessments;
using Longarm.RulePacks;
using Longarm.Storage;
using Longarm.Text;
using Microsoft.Data.Sqlite;

namespace Longarm.Tests.Storage;

/// <summary>A record in a folder that goes away, under a law of one rule.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string Case = "case: Pumps to a plant\non: 2024-06-01\nfrom: US\nto: CN\nitem: {name: Vacuum pump, value: 900 USD}\nparties: [{role: end-user, name: \"Ünlü & Söhne\", country: DE}]\n";

    private readonly TemporaryFolder folder = new();

    public Bench()
    {
        Store = new(File);
        Keeping = new(Store, Clock);
    }

    public string Home => folder.Path;

    public string File => Path.Combine(folder.Path, "record.db");

    public SqliteRecordStore Store { get; }

    public RecordKeeping Keeping { get; }

    public static TimeProvider Clock { get; } = new StoppedClock();

    /// <summary>The law of most tests: pumps need a license.</summary>
    public static HeldLaw Law { get; } = LawOf("to == 'CN'");

    /// <summary>A law of one requirement, with a reach that carries it.</summary>
    public static HeldLaw LawOf(string condition, params IEnumerable<ImportedEdition> editions)
    {
        PackFile[] files =
        [
            .. Repository.RuleFiles.Where(f => f.Path is "vocabulary.yaml" or "places.csv"),
            new("t/pack.yaml", "{pack: t, title: Tiny regime, version: 1, zone: America/New_York, verified-until: 2026-01-01}"),
            TinyLaw.Rule("reached", "reach", "true"),
            TinyLaw.Rule("asked", "requirement", condition),
        ];
        var law = HeldLaw.Read(LawBundle.Of(files, editions), out var mistakes);
        Assert.Empty(mistakes);
        return law!;
    }

    public static CaseAsGiven Given(string text = Case, string file = "pumps.case.yaml") => new(file, Encoding.UTF8.GetBytes(text));

    /// <summary>The content of a record, with a title of its own.</summary>
    public static RecordContent Content(string title = "Pumps to a plant")
    {
        List<Mistake> mistakes = [];
        var given = Given(Case.Replace("Pumps to a plant", title, StringComparison.Ordinal));
        var facts = given.Read(Law, mistakes);
        Assert.Empty(mistakes);
        return RecordContent.Of(given, Law.Library.Determine(facts!, [], new(Proofs: true, Missing: false)), Law.Bundle, Clock.GetUtcNow(), "test");
    }

    public Task<KeptRecord> Append(string title = "Pumps to a plant") => Store.AppendAsync(Content(title), Law.Bundle, TestContext.Current.CancellationToken);

    public async Task<KeptRecord> Save(string text = Case, HeldLaw? law = null)
    {
        List<Mistake> mistakes = [];
        var saved = await Keeping.SaveAsync(Given(text), law ?? Law, mistakes, TestContext.Current.CancellationToken);
        Assert.Empty(mistakes);
        return saved!.Record;
    }

    public Task<ChainReport> Audit(string? noted = null) => ChainAudit.OfAsync(Store, noted, TestContext.Current.CancellationToken);

    /// <summary>Runs SQL on the file, past the store.</summary>
    public object? Sql(string sql) => Sql(File, sql);

    public static object? Sql(string file, string sql)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Takes away the triggers that guard the tables, as somebody who tampers would.</summary>
    public void DropGuards() => Sql("DROP TRIGGER record_is_fixed; DROP TRIGGER record_stays; DROP TRIGGER record_follows; DROP TRIGGER law_is_fixed; DROP TRIGGER law_stays; DROP TRIGGER law_is_new");

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 8, 30, 0, TimeSpan.Zero);
    }
}
