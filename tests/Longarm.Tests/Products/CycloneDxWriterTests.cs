using System.Buffers;
using System.Text;
using System.Text.Json;
using Longarm.Core;
using Longarm.Products;

namespace Longarm.Tests.Products;

/// <summary>A product that is written as CycloneDX is the same product when it is read again.</summary>
public sealed class CycloneDxWriterTests
{
    [Fact]
    public void Written_product_reads_back_with_the_same_facts()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var item = new RandomItems(seed).Next();
            var (text, remarks) = Write(item);
            var (read, mistakes, _) = Bom.Read(text);

            Assert.True(mistakes.Count == 0, $"seed {seed}: {string.Join('\n', mistakes)}\n{text}");
            Assert.True(RandomItems.Tell(item) == RandomItems.Tell(read!), $"seed {seed}\n{RandomItems.Tell(item)}\n{RandomItems.Tell(read!)}\n");
            Assert.All(remarks, remark => Assert.EndsWith(".", remark, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Same_product_gives_the_same_bytes() =>
        Assert.Equal(Write(new RandomItems(7).Next()).Text, Write(new RandomItems(7).Next()).Text);

    [Fact]
    public void References_are_unique_and_each_is_described()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var bom = JsonDocument.Parse(Write(new RandomItems(seed).Next()).Text).RootElement;
            List<string> refs = [bom.GetProperty("metadata").GetProperty("component").GetProperty("bom-ref").GetString()!, .. bom.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("bom-ref").GetString()!)];

            Assert.Equal(refs.Count, refs.Distinct().Count());
            Assert.All(bom.GetProperty("dependencies").EnumerateArray(), d => Assert.All([d.GetProperty("ref"), .. d.GetProperty("dependsOn").EnumerateArray()], name => Assert.Contains(name.GetString()!, refs)));
            Assert.Equal(refs.Order(StringComparer.Ordinal), bom.GetProperty("compositions").EnumerateArray().SelectMany(c => c.GetProperty("assemblies").EnumerateArray()).Select(a => a.GetString()!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_the_format_cannot_carry_is_said_and_stays_open()
    {
        Item item = new()
        {
            Path = "item",
            Name = Fact<Word>.Of(new Word("Motor"), Source.Derived),
            DesignedBy = Fact<Party>.None(Source.Derived),
            Value = Fact<Amount>.AnyOf([Amount.Exactly(5, Unit.Currency("USD")), Amount.Exactly(9, Unit.Currency("USD"))], Source.Derived),
            Materials = Fact<ListValue>.Of(new ListValue([new Material { Path = "m", Element = Fact<Word>.AnyOf([new Word("Fe"), new Word("Co")], Source.Derived) }]), Source.Derived),
        };
        var (text, remarks) = Write(item);
        var read = Bom.Item(text);

        Assert.Equal(["designed-by", "element", "value"], remarks.Select(r => r.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal("5..9 USD", read.Value.ToString());
        Assert.IsType<UnknownValue>(read.DesignedBy.Value);
        Assert.IsType<UnknownValue>(Bom.MaterialsOf(read)[0].Element.Value);
    }

    [Theory]
    [InlineData("""{"name": "longarm:origin:mined", "value": "CN=60;MM=40"}""")]
    [InlineData("""{"name": "longarm:origin:manufactured", "value": "CN=60;MM=40"}, {"name": "longarm:origin:manufactured:basis", "value": "net weight"}""")]
    [InlineData("""{"name": "longarm:origin:manufactured", "value": "CN=60"}""")]
    [InlineData("""{"name": "longarm:material:Dy", "value": "2 g"}, {"name": "longarm:material:Dy:origin:mined", "value": "CN"}, {"name": "longarm:material:Dy:origin:separated", "value": "MY=50;AU=50"}""")]
    [InlineData("""{"name": "longarm:material:Dy", "value": "unknown"}, {"name": "longarm:made-with", "value": "none"}, {"name": "longarm:parts", "value": "none"}""")]
    public void Stages_are_carried_and_conclude_the_same(string properties)
    {
        var item = Bom.Item("""{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "m", "name": "Motor", "properties": [""" + properties + "]}}}");

        Assert.Equal(RandomItems.Tell(item), RandomItems.Tell(Bom.Item(Write(item).Text)));
    }

    [Fact]
    public void Stages_that_would_conclude_more_than_is_known_are_left_out()
    {
        Item item = new() { Path = "item", Kind = Fact<Word>.Of(new Word("commodity"), Source.Derived), Stages = [new("manufactured", [(new Place("CN"), 100)], null, Source.Derived)] };
        var (text, remarks) = Write(item);

        Assert.Contains("would conclude more", Assert.Single(remarks), StringComparison.Ordinal);
        Assert.IsType<UnknownValue>(Bom.Item(text).Origin.Value);
    }

    [Fact]
    public void Parts_within_parts_twice_each_do_not_multiply()
    {
        Item item = new() { Path = "item" };
        for (var depth = 0; depth < 40; depth++)
        {
            var inner = item;
            item = new() { Path = "item", Parts = Fact<ListValue>.Of(new ListValue([new Part { Path = "a", Item = inner }, new Part { Path = "b", Item = inner }]), Source.Derived) };
        }

        var components = JsonDocument.Parse(Write(item).Text).RootElement.GetProperty("components").GetArrayLength();

        Assert.Equal(80, components);
    }

    [Fact]
    public void Chain_of_ten_thousand_is_written()
    {
        Item item = new() { Path = "item" };
        for (var depth = 0; depth < 10_000; depth++)
        {
            item = new() { Path = "item", Parts = Fact<ListValue>.Of(new ListValue([new Part { Path = "a", Item = item }]), Source.Derived) };
        }

        Assert.Contains("\"c10000\"", Write(item).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Real_products_read_back_with_the_same_facts()
    {
        Assert.SkipWhen(Bom.Folder is null, "The shared folder is not there.");
        foreach (var file in Directory.EnumerateFiles(Bom.Folder!, "*.json", SearchOption.AllDirectories).Where(f => !f.Contains("schema", StringComparison.Ordinal)))
        {
            if (Bom.Read(File.ReadAllBytes(file), file).Item is { } item && new FileInfo(file).Length < 3_000_000)
            {
                Assert.Equal(Flat(item), Flat(Bom.Item(Write(item).Text)));
            }
        }
    }

    // What is shared is told once, or large products would be told for ever.
    private static List<string> Flat(Item item)
    {
        HashSet<Item> seen = new(ReferenceEqualityComparer.Instance);
        List<string> told = [];
        Stack<Item> open = new([item]);
        while (open.TryPop(out var one))
        {
            if (seen.Add(one))
            {
                Item alone = new()
                {
                    Path = "x",
                    Name = one.Name,
                    Kind = one.Kind,
                    Origin = one.Origin,
                    Value = one.Value,
                    Traits = one.Traits,
                    For = one.For,
                    Codes = one.Codes,
                    Specs = one.Specs,
                    Materials = one.Materials,
                    Stages = one.Stages,
                };
                told.Add(RandomItems.Tell(alone) +
                    string.Join(", ", one.Parts.Known?.Elements.Cast<Part>().Select(p => $"{p.Quantity} {p.How} {p.Title}").Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } all ? all : ["?"]) + (one.Parts.Known is { IsComplete: true }) +
                    string.Join(", ", one.MadeWith.Known?.Elements.Cast<Production>().Select(p => $"{p.Role} {p.Title}").Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } tools ? tools : ["?"]));
                foreach (var inner in (one.Parts.Known?.Elements.Cast<Part>().Select(p => p.Item) ?? []).Concat(one.MadeWith.Known?.Elements.Cast<Production>().Select(p => p.Item) ?? []))
                {
                    open.Push(inner);
                }
            }
        }

        told.Sort(StringComparer.Ordinal);
        return told;
    }

    private static (string Text, IReadOnlyList<string> Remarks) Write(Item item)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true });
        var remarks = CycloneDxWriter.Write(json, item, new("longarm", "1"));
        json.Flush();
        return (Encoding.UTF8.GetString(bytes.WrittenSpan), remarks);
    }
}
