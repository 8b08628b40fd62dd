using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>Tables read CSV by RFC 4180: quotes, doubled quotes, line ends of both kinds.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("code,text\n3A001,\"a, \"\"b\"\"\"\n", "a, \"b\"")]
    [InlineData("code,text\r\n3A001,plain\r\n", "plain")]
    [InlineData("code,text\n3A001,last", "last")]
    [InlineData("code,text\n3A001,", "")]
    [InlineData("code,text\n\n3A001,\"two\nlines\"\n", "two\nlines")]
    public void Cell_is_read_as_written(string csv, string expected)
    {
        var read = RuleBookReader.Read(
        [
            new("vocabulary.yaml", "nomenclatures:\n  us-ccl: {title: List, form: control-list}\n"),
            new("places.csv", "code,name\nUS,United States\n"),
            new("tiny/tables/t.yaml", "table: tiny.t\ntitle: T\ncites: here\nkey: code\ncolumns:\n  code: code us-ccl\n  text: text\n"),
            new("tiny/tables/t.csv", csv),
        ]);

        Assert.Empty(read.Mistakes);
        Assert.Equal(expected, Assert.Single(Assert.Single(read.Book!.Tables).Rows).Cells[1].ToString());
    }
}
