using System.Text;
using Longarm.Core;
using Longarm.Products;
using static Longarm.Tests.Products.TableSamples;

namespace Longarm.Tests.Products;

/// <summary>Tables as products: what a row becomes, what stays unknown, and what a person is told.</summary>
public sealed class TablesTests
{
    internal const string Generic = """
        Part,Qty,Manufacturer,MPN,Description,Unit price,Currency,Extended price,Country of origin,ECCN,HTS
        P1,2,Acme,"AC-1, blue","A ""blue"" chip",1.25,USD,2.50,Taiwan,3A991A2,8542310001
        P2,1,,,"Two
        lines",,,,CN,EAR99,
        P3,,Acme,AC-3,,,,,,NLR,
        """;

    [Fact]
    public void Row_becomes_a_part_with_its_facts_and_line()
    {
        var (item, mistakes, remarks) = Read(Generic);

        Assert.Empty(mistakes);
        Assert.Equal("board", item!.Title);
        var parts = PartsOf(item);
        Assert.Equal(["Acme AC-1, blue", "Two\nlines", "Acme AC-3"], parts.Select(p => p.Item.Title));
        var first = parts[0].Item;
        Assert.Equal(("2", "1.25 USD", "TW", "3A991.a.2", "8542.31.0001"),
            (parts[0].Quantity.ToString(), first.Value.ToString(), first.Origin.ToString(), first.Codes["us-ccl"].ToString(), first.Codes["us-hts"].ToString()));
        Assert.Equal("board.csv:2, column I", first.Origin.Source.ToString());
        Assert.Equal("board.csv:5", parts[2].Item.Name.Source.ToString());
        Assert.Equal("LP083", Assert.Single(remarks).Code);
    }

    [Fact]
    public void What_a_table_does_not_tell_stays_unknown()
    {
        var (item, _, _) = Read(Generic);

        var third = PartsOf(item)[2];
        Assert.All((Fact[])[third.Quantity, third.How, third.Item.Kind, third.Item.Origin, third.Item.Value, third.Item.Parts, third.Item.MadeWith, item!.Value, item.Origin],
            fact => Assert.Equal(UnknownValue.Instance, fact.Value));
        Assert.Empty(third.Item.Codes);
        Assert.False(item.Parts.Known!.IsComplete);
    }

    [Theory]
    [InlineData(",", "utf-8", "\n")]
    [InlineData(";", "utf-8", "\r\n")]
    [InlineData("\t", "utf-16", "\r\n")]
    [InlineData(";", "utf-16BE", "\n")]
    [InlineData("|", "utf-8", "\r")]
    public void Delimiters_encodings_and_line_ends(string delimiter, string encoding, string end)
    {
        var text = string.Join(end, "Reference,Quantity,Value,MPN", "R1 R2 ,2,\"10k Ω\",\"R-10K\"", "", "C1,1,1µF,C-1").Replace(",", delimiter, StringComparison.Ordinal);
        var (item, mistakes, remarks) = Read("board.csv", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)]);

        Assert.Empty(mistakes);
        Assert.Empty(remarks);
        Assert.Equal([("R-10K", "2", 2), ("C-1", "1", 4)], PartsOf(item).Select(p => (p.Item.Title, p.Quantity.ToString(), p.Item.Name.Source.Line)));
        Assert.All(PartsOf(item), p => Assert.Equal(("commodity", "incorporated"), (p.Item.Kind.ToString(), p.How.ToString())));
    }

    [Theory]
    [InlineData("Explosion level,Component number,Object description,Comp. Qty (CUn),Un")]
    [InlineData("Stufe,Komponentennummer,Objektkurztext,Komponentenmenge,KompMengenEinheit")]
    public void Explosion_of_SAP_becomes_a_tree(string header)
    {
        var (item, mistakes, remarks) = Read($"""
            Explode BOM: Multi-Level,,,,
            Material,LAPTOP,,,
            {header}
            .1,100,Board,1.000,PC
            ..2,110,Chip,4.000,PC
            ..2,120,Glue,0.250,KG
            .1,200,Cover,1.000,ST
            ..2,110,Chip,2.000,PC
            """);

        Assert.Empty(mistakes);
        Assert.Equal(("LP080", 6), (remarks.Single().Code, remarks.Single().Line));
        var tops = PartsOf(item);
        Assert.Equal([("Board", "1"), ("Cover", "1")], tops.Select(p => (p.Item.Title, p.Quantity.ToString())));
        Assert.Equal([("Chip", "4"), ("Glue", "unknown")], PartsOf(tops[0].Item).Select(p => (p.Item.Title, p.Quantity.ToString())));
        Assert.Equal("2", Assert.Single(PartsOf(tops[1].Item)).Quantity.ToString());
    }

    [Fact]
    public void First_row_of_level_zero_is_the_product_and_a_missing_level_is_remarked()
    {
        var (item, _, remarks) = Read("Level,Part,Qty\n0,Rack,1\n1,Server,2\n3,Chip,4\nx,Screw,8\n");

        Assert.Equal("Rack", item!.Title);
        Assert.Equal(["Server", "Screw"], PartsOf(item).Select(p => p.Item.Title));
        Assert.Equal("Chip", Assert.Single(PartsOf(PartsOf(item)[0].Item)).Item.Title);
        Assert.Equal([("LP086", 4), ("LP086", 5)], remarks.Select(r => (r.Code, r.Line)));
    }

    [Fact]
    public void Rows_that_are_no_parts_are_remarked()
    {
        var (item, mistakes, remarks) = Read("""
            Reference,Quantity,Value,MFR,MPN,DNP
            R1,1,10k,Yageo,A,
            R2,1,0,NOSTUFF,NOSTUFF,DNP
            R3,1,0,Yageo,B,x
            R4,0,0,Yageo,C,
            R5,1,0,Yageo,D,perhaps
            R6,1,0,Total,E,no
            ,,,,,
            ,,,Total SMD:,5,
            Total,9,,,,
            ,7,,,,
            """);

        Assert.Empty(mistakes);
        Assert.Equal(["Yageo A", "Yageo D", "Total E"], PartsOf(item).Select(p => p.Item.Title));
        Assert.Equal(["LP077:10", "LP077:9", "LP078:3", "LP078:4", "LP078:5", "LP078:6", "LP087:11"], remarks.Select(r => $"{r.Code}:{r.Line}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_in_a_part_that_is_left_out_is_left_out_too()
    {
        var (item, _, remarks) = Read("Level,Part,Qty,DNP\n1,Board,1,yes\n2,Chip,4,\n1,Cover,1,\n");

        Assert.Equal("Cover", Assert.Single(PartsOf(item)).Item.Title);
        Assert.Equal([2, 3], remarks.Select(r => r.Line));
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("2.50", "2.5")]
    [InlineData("4 pcs", "4")]
    [InlineData("4 Stk.", "4")]
    [InlineData("3 g", "unknown")]
    [InlineData("1.5 m", "unknown")]
    [InlineData("1 reel", "unknown")]
    [InlineData("as needed", "unknown")]
    [InlineData("-1", "unknown")]
    [InlineData("\"1,000\"", "unknown")]
    [InlineData("99999999999999999999999999999999", "unknown")]
    public void Quantity_is_a_number_of_pieces_or_unknown(string written, string expected)
    {
        var (item, mistakes, remarks) = Read($"MPN,Qty\nA,{written}\n");

        Assert.Empty(mistakes);
        Assert.Equal(expected, Assert.Single(PartsOf(item)).Quantity.ToString());
        Assert.Equal(expected == "unknown", remarks.Any(r => r.Code is "LP079" or "LP080"));
    }

    [Theory]
    [InlineData("MPN,Price", "A,1.2345 USD", "1.2345 USD", null)]
    [InlineData("MPN,Price", "A,€ 0.10", "0.1 EUR", null)]
    [InlineData("MPN,Price", "A,$0.10", "0.1 USD", "LP082")]
    [InlineData("MPN,Price", "A,0.10", "unknown", "LP082")]
    [InlineData("MPN,Unit Price (EUR)", "A,0.10", "0.1 EUR", null)]
    [InlineData("MPN,Price,Currency", "A,7,RMB", "7 CNY", null)]
    [InlineData("MPN,Price,Currency", "A,7,Taler", "unknown", "LP082")]
    [InlineData("MPN,Price,Currency,Price unit", "A,125,JPY,1000", "0.125 JPY", null)]
    [InlineData("MPN,Price,Currency,Price unit", "A,1,JPY,3", "unknown", "LP081")]
    [InlineData("MPN,Price,Currency", "A,0.00,USD", "unknown", "LP081")]
    [InlineData("MPN,Price,Currency", "A,on request,USD", "unknown", "LP081")]
    [InlineData("MPN,Price,Currency,Qty,Ext price", "A,2.5,USD,3,9.5", "2.5 USD", "LP090")]
    public void Price_of_one_is_exact_or_unknown(string header, string row, string expected, string? code)
    {
        var (item, mistakes, remarks) = Read($"{header}\n{row}\n");

        Assert.Empty(mistakes);
        Assert.Equal(expected, Assert.Single(PartsOf(item)).Item.Value.ToString());
        Assert.Equal(code is null ? [] : expected == "unknown" ? [code, "LP083"] : (string[])[code], remarks.Select(r => r.Code));
    }

    [Theory]
    [InlineData("ECCN", "Not subject to EAR", "LP084")]
    [InlineData("ECCN", "3A991AB", "LP084")]
    [InlineData("EU ECCN", "EAR99", "LP084")]
    [InlineData("HTS", "853321009", "LP084")]
    [InlineData("Country of origin", "Atlantis", "LP085")]
    [InlineData("Country of origin", "CN/TW", "LP085")]
    [InlineData("Country of origin", "NA", "LP085")] // a country, or not available
    public void Word_that_does_not_fit_stays_unknown(string header, string cell, string code)
    {
        var (item, mistakes, remarks) = Read($"MPN,{header}\nA,{cell}\n");

        Assert.Empty(mistakes);
        var part = Assert.Single(PartsOf(item)).Item;
        Assert.DoesNotContain(part.Codes, code => code.Value.Value.IsKnown);
        Assert.Equal(UnknownValue.Instance, part.Origin.Value);
        Assert.Equal((code, 2, "board.csv"), (remarks.Single().Code, remarks.Single().Line, remarks.Single().File));
    }

    [Theory]
    [InlineData("China")]
    [InlineData("CHN")]
    [InlineData("cn")]
    public void Country_is_told_by_code_or_name(string written) => Assert.Equal("CN", PartsOf(Read($"MPN,COO\nA,{written}\n").Item)[0].Item.Origin.ToString());

    [Fact]
    public void Number_of_another_countrys_tariff_is_known_to_six_digits() =>
        Assert.Equal("8542.31", PartsOf(Read("MPN,Zolltarifnummer\nA,8542 31 90\n").Item)[0].Item.Codes["hs"].ToString());

    [Theory]
    [InlineData("a,b\n1,2\n", "LP075", 1)]
    [InlineData("", "LP075", 1)]
    [InlineData("MPN,Qty\nA,\"1\nB,2\n", "LP071", 2)]
    [InlineData("MPN,Qty\nA,\0\n", "LP070", 2)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        var (item, mistakes, _) = Read(text);

        Assert.Null(item);
        Assert.Equal((code, line, "board.csv"), (mistakes.Single().Code, mistakes.Single().Line, mistakes.Single().File));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_mistake()
    {
        Assert.Equal("LP070", Read("board.csv", [.. "MPN,Qty\nStra"u8, 0xDF, .. "e,1\n"u8]).Mistakes.Single().Code);
        Assert.Equal("LP074", Read("board.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]).Mistakes.Single().Code);
        Assert.Equal("LP072", Read($"MPN,Qty\n\"{new string('x', 100_000)}").Mistakes.Single().Code);
        Assert.Equal("LP072", Read($"MPN,Qty\n{new string(',', 20_000)}").Mistakes.Single().Code);
    }

    [Fact]
    public void Ten_thousand_levels_are_read()
    {
        var (item, mistakes, _) = Read($"Level,Part,Qty\n{string.Concat(Enumerable.Range(1, 10_000).Select(level => $"{level},P{level},1\n"))}");

        Assert.Empty(mistakes);
        Assert.Equal("P1", PartsOf(item)[0].Item.Title);
    }

    [Fact]
    public void Remarks_alike_are_counted()
    {
        var (_, _, remarks) = Read($"MPN,COO\n{string.Concat(Enumerable.Range(0, 50).Select(at => $"A{at},Atlantis {at}\n"))}");

        Assert.Equal(21, remarks.Count);
        Assert.Equal("And 30 more like these.", remarks[^1].Message);
    }

    [Fact]
    public void Mutated_tables_never_throw() => Mutate("board.csv", Encoding.UTF8.GetBytes(Generic), 400, seed: 11);

    [Fact]
    public void KiCost_board_has_its_lines_and_their_exact_cost()
    {
        Assert.SkipWhen(Shared("hardware", "kicost", "RPi-Test.csv") is null, "LONGARM_SHARED is not set.");
        var (item, mistakes, remarks) = ReadFile(Shared("hardware", "kicost", "RPi-Test.csv")!);

        Assert.Empty(mistakes);
        var parts = PartsOf(item);
        // The quantities are for 100 boards: an item is one. The sheet itself adds up numbers before it rounds them, to 4013.5486.
        Assert.Equal((91, 53, 40.135488m * 100), (parts.Length, parts.Count(p => p.Item.Value.Known is not null), CostOf(parts) * 100));
        Assert.Contains(remarks, r => r.Code == "LP098");
        Assert.Contains(remarks, r => r.Code == "LP083" && r.Message.StartsWith("38 of 91", StringComparison.Ordinal));
    }

    [Fact]
    public void Catalogues_become_parts_with_codes_and_origins()
    {
        Assert.SkipWhen(Shared("parts") is null, "LONGARM_SHARED is not set.");
        var parts = PartsOf(ReadFile(Shared("parts", "digikey-parts-eccn-htsus.csv")!).Item);
        var codes = parts.Select(p => p.Item.Codes.TryGetValue("us-ccl", out var code) ? code.ToString() : "").CountBy(c => c).ToDictionary();
        var origins = PartsOf(ReadFile(Shared("parts", "element14-parts-country-of-origin.csv")!).Item);

        Assert.Equal((189, 182, 2, 5), (parts.Length, codes["EAR99"], codes["3A991.a.2"], codes[""]));
        Assert.Equal(183, parts.Count(p => p.Item.Codes.ContainsKey("us-hts")));
        Assert.Equal((544, 337, 98), (origins.Length, origins.Count(p => p.Item.Origin.Known is not null), origins.Count(p => p.Item.Origin.Known?.ToString() == "CN")));
    }

    [Theory]
    [InlineData("hardware/A_PX4_PARTS_DATABASE.csv", 234)]
    [InlineData("hardware/kicost/BoulderCreekMotherBoard.csv", null)]
    [InlineData("hardware/kicost/Receiver_1W.csv", 53)]
    [InlineData("hardware/kicost/Aeronav_R.csv", 102)]
    [InlineData("hardware/kicost/acquire-PWM.csv", 88)]
    [InlineData("hardware/reform2-motherboard-r3-bom.xlsx", null)]
    [InlineData("hardware/Bill_of_Materials-FMU3_REV_D(FMU3_REV_D).xlsx", null)]
    public void Real_table_is_read(string path, int? count)
    {
        Assert.SkipWhen(Shared(path.Split('/')) is null, "LONGARM_SHARED is not set.");
        var (item, mistakes, _) = ReadFile(Shared(path.Split('/'))!);

        Assert.Empty(mistakes);
        Assert.Equal(count ?? PartsOf(item).Length, PartsOf(item).Length);
        Assert.True(PartsOf(item).Length > 10);
    }
}
