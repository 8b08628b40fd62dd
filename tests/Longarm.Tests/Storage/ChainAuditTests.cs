using Longarm.Assessments;

namespace Longarm.Tests.Storage;

/// <summary>Whoever changes anything that is kept is found out.</summary>
public sealed class ChainAuditTests
{
    public static TheoryData<string> Columns =>
    [
        "saved", "program", "file", "facts", "facts_hash", "day", "known", "scenarios", "strict", "packs", "law", "answer", "answer_hash",
        "title", "origin", "destination", "item", "parties", "places", "rules", "verdict", "certain", "possible", "previous", "hash",
    ];

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Changed_column_is_found_and_its_record_named(string column)
    {
        await using Bench bench = new();
        for (var i = 0; i < 4; i++)
        {
            await bench.Append();
        }

        bench.DropGuards();
        bench.Sql($"PRAGMA foreign_keys = OFF; UPDATE record SET {column} = {(column is "facts" or "answer" ? $"CAST({column} || ' ' AS BLOB)" : $"{column} || 'x'")} WHERE number = 3");
        var report = await bench.Audit();

        Assert.Equal(3, report.Breaks[0].Number);
    }

    [Fact]
    public async Task Every_column_is_tried()
    {
        await using Bench bench = new();
        await bench.Append();

        Assert.Equal(Columns.Count + 1L, bench.Sql("SELECT count(*) FROM pragma_table_info('record')"));
    }

    [Theory]
    [InlineData("DELETE FROM record WHERE number = 2", 3)]
    [InlineData("UPDATE record SET number = 9 WHERE number = 4", 9)]
    [InlineData("DELETE FROM record WHERE number = 1", 2)]
    public async Task Missing_record_is_found(string sql, long number)
    {
        await using Bench bench = new();
        for (var i = 0; i < 4; i++)
        {
            await bench.Append();
        }

        bench.DropGuards();
        bench.Sql(sql);

        Assert.Equal(number, (await bench.Audit()).Breaks[0].Number);
    }

    [Fact]
    public async Task Last_record_taken_away_is_found_by_the_hash_that_was_noted()
    {
        await using Bench bench = new();
        await bench.Append();
        var noted = (await bench.Append()).Hash;
        Assert.True((await bench.Audit(noted)).IsIntact);
        bench.DropGuards();
        bench.Sql("DELETE FROM record WHERE number = 2");

        Assert.Contains((await bench.Audit(noted)).Breaks, b => b.What.Contains(noted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_made_anew_with_fitting_hashes_is_found_by_the_next()
    {
        await using Bench bench = new();
        await bench.Append();
        var second = await bench.Append();
        await bench.Append();
        var forged = second.Content with { Headline = second.Content.Headline with { Verdict = "not-subject" } };
        bench.DropGuards();
        bench.Sql($"UPDATE record SET verdict = 'not-subject', hash = '{RecordChain.HashOf(2, forged, second.Previous)}' WHERE number = 2");

        Assert.Equal(3, (await bench.Audit()).Breaks[0].Number);
    }

    [Theory]
    [InlineData("UPDATE law SET archive = CAST(substr(archive, 1, 500) || x'ff' || substr(archive, 502) AS BLOB)")]
    [InlineData("UPDATE law SET archive = x''")]
    [InlineData("UPDATE law SET hash = upper(hash)")]
    [InlineData("DELETE FROM law")]
    public async Task Changed_law_is_found_with_the_records_that_rest_on_it(string sql)
    {
        await using Bench bench = new();
        await bench.Append();
        bench.DropGuards();
        bench.Sql($"PRAGMA foreign_keys = OFF; {sql}");
        var report = await bench.Audit();

        Assert.Contains(report.Breaks, b => b.Number == 1 && b.What.Contains("law", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM found WHERE rowid = 1")]
    [InlineData("INSERT INTO found(found) VALUES('delete-all')")]
    [InlineData("UPDATE found_data SET block = zeroblob(200) WHERE id > 10")]
    public async Task Search_index_that_hides_a_record_is_found(string sql)
    {
        await using Bench bench = new();
        await bench.Append();
        await bench.Append();
        bench.Sql(sql);

        Assert.Contains((await bench.Audit()).Breaks, b => b.What.Contains("search index", StringComparison.Ordinal) || b.What.Contains("damaged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DROP TRIGGER record_stays", "record_stays")]
    [InlineData("CREATE TRIGGER quiet AFTER INSERT ON record BEGIN SELECT 1; END", "quiet")]
    [InlineData("DROP TRIGGER record_is_found; CREATE TRIGGER record_is_found AFTER INSERT ON record BEGIN SELECT 1; END", "record_is_found")]
    public async Task Changed_guard_is_found(string sql, string name)
    {
        await using Bench bench = new();
        await bench.Append();
        bench.Sql(sql);

        Assert.Contains(name, Assert.Single((await bench.Audit()).Breaks).What, StringComparison.Ordinal);
    }
}
