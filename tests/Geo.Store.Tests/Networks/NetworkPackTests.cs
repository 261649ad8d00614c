using System.Buffers.Binary;
using Geo.Model.Streets;
using Geo.Store.Networks;

namespace Geo.Store.Tests.Networks;

public sealed class NetworkPackTests : IDisposable
{
    static readonly byte[] s_inputs = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    // 0 ⇄ 1 ⇄ 2, 3 ms and 4 ms; 1 is taken out first, so 0 ⇄ 2 is a shortcut of 7 ms that passes position 2.
    static readonly TravelGraph s_graph = new(new[] { 0, 1, 3, 4 }, new[] { 1, 0, 2, 1 }, new[] { 3, 3, 4, 4 });
    static readonly HierarchyArcs s_up = new(new[] { 0, 0, 1, 3 }, new[] { 0, 0, 1 }, new[] { 7, 3, 4 }, new[] { ~2, 1, 2 });
    static readonly HierarchyArcs s_down = new(new[] { 0, 0, 1, 3 }, new[] { 0, 0, 1 }, new[] { 7, 3, 4 }, new[] { ~2, 0, 3 });
    static readonly TravelHierarchy s_hierarchy = new(new[] { 0, 2, 1 }, s_up, s_down, 4);

    // Every byte of the header; of the rest each eleventh, all with GEO_LONG=1.
    static int Step => Environment.GetEnvironmentVariable("GEO_LONG") == "1" ? 1 : 11;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    string Path => System.IO.Path.Combine(_folder.FullName, "roads.car.pack");

    public void Dispose() => _folder.Delete(recursive: true);

    static void IsWhatWasWritten(NetworkPack pack)
    {
        Assert.Equal(s_graph.FirstOut.ToArray(), pack.Graph.FirstOut.ToArray());
        Assert.Equal(s_graph.Head.ToArray(), pack.Graph.Head.ToArray());
        Assert.Equal(s_graph.ArcMs.ToArray(), pack.Graph.ArcMs.ToArray());
        Assert.Equal([0, 2, 1], pack.Hierarchy.VertexAt.ToArray());
        Assert.Equal([0, 2, 1], pack.Hierarchy.PositionOf.ToArray());
        foreach (var (written, read) in new[] { (s_up, pack.Hierarchy.Up), (s_down, pack.Hierarchy.Down) })
        {
            Assert.Equal(written.First.ToArray(), read.First.ToArray());
            Assert.Equal(written.Other.ToArray(), read.Other.ToArray());
            Assert.Equal(written.Ms.ToArray(), read.Ms.ToArray());
            Assert.Equal(written.Via.ToArray(), read.Via.ToArray());
        }
    }

    static NetworkPack Built(string path, byte[] inputs, out bool isBuilt)
    {
        var built = false;
        var pack = NetworkPack.OpenOrBuild(path, inputs, () =>
        {
            built = true;
            return (s_graph, s_hierarchy);
        });
        isBuilt = built;
        return pack;
    }

    [Fact]
    public void A_pack_is_built_once_and_then_used_as_it_lies()
    {
        using (var first = Built(Path, s_inputs, out var isBuilt))
        {
            Assert.True(isBuilt);
            Assert.Null(first.Mended);
            IsWhatWasWritten(first);
        }

        var written = File.ReadAllBytes(Path);
        using (var second = Built(Path, s_inputs, out var isBuilt))
        {
            Assert.False(isBuilt);
            IsWhatWasWritten(second);
        }

        NetworkPack.Write(Path, s_inputs, s_graph, s_hierarchy);
        Assert.Equal(written, File.ReadAllBytes(Path));
        Assert.Equal(["roads.car.pack"], _folder.EnumerateFileSystemInfos().Select(file => file.Name));
    }

    [Fact]
    public void Other_inputs_prepare_it_anew()
    {
        Built(Path, s_inputs, out _).Dispose();
        byte[] changed = [1, .. s_inputs[1..]];
        Assert.Equal(PackFault.OtherInputs, Assert.Throws<PackException>(() => NetworkPack.Open(Path, changed)).Fault);
        using var pack = Built(Path, changed, out var isBuilt);
        Assert.True(isBuilt);
        Assert.Equal(PackFault.OtherInputs, pack.Mended);
        IsWhatWasWritten(pack);
    }

    [Fact]
    public void No_byte_can_change_unseen()
    {
        NetworkPack.Write(Path, s_inputs, s_graph, s_hierarchy);
        var whole = File.ReadAllBytes(Path);
        for (var at = 0; at < whole.Length; at += at < 96 ? 1 : Step)
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x10;
            File.WriteAllBytes(Path, changed);
            var fault = Assert.Throws<PackException>(() => NetworkPack.Open(Path, s_inputs)).Fault;
            Assert.Equal(at < 8 ? PackFault.Foreign : at < 12 ? PackFault.OtherVersion : at is >= 16 and < 24 ? PackFault.Truncated : PackFault.Damaged, fault);
        }

        using var pack = Built(Path, s_inputs, out var isBuilt);
        Assert.True(isBuilt);
        Assert.Equal(PackFault.Damaged, pack.Mended);
    }

    [Fact]
    public void A_file_cut_off_anywhere_or_grown_is_told_as_such()
    {
        NetworkPack.Write(Path, s_inputs, s_graph, s_hierarchy);
        var whole = File.ReadAllBytes(Path);
        for (var length = 0; length < whole.Length; length += length < 96 ? 1 : Step)
        {
            File.WriteAllBytes(Path, whole[..length]);
            Assert.Equal(length < 8 ? PackFault.Foreign : PackFault.Truncated, Assert.Throws<PackException>(() => NetworkPack.Open(Path, s_inputs)).Fault);
        }

        File.WriteAllBytes(Path, [.. whole, 0]);
        Assert.Equal(PackFault.Truncated, Assert.Throws<PackException>(() => NetworkPack.Open(Path, s_inputs)).Fault);
        File.WriteAllText(Path, "code,name,lon,lat\n520000,Guizhou,106.7,26.6\n" + new string(' ', 200));
        Assert.Equal(PackFault.Foreign, Assert.Throws<PackException>(() => NetworkPack.Open(Path, s_inputs)).Fault);
        Assert.Throws<FileNotFoundException>(() => NetworkPack.Open(Path + "x", s_inputs));
    }

    // Searches do not look whether a column leads out of the graph, so a pack that was written wrong must not be opened.
    [Theory]
    [InlineData("graph.head", 0, 3)]
    [InlineData("graph.ms", 0, -1)]
    [InlineData("graph.first-out", 1, 9)]
    [InlineData("hierarchy.vertex-at", 0, 2)]
    [InlineData("hierarchy.up.other", 0, 1)]
    [InlineData("hierarchy.up.other", 0, -1)]
    [InlineData("hierarchy.up.via", 0, ~1)]
    [InlineData("hierarchy.up.via", 0, ~3)]
    [InlineData("hierarchy.up.via", 1, 4)]
    [InlineData("hierarchy.down.ms", 2, int.MinValue)]
    [InlineData("hierarchy.down.first", 2, -7)]
    [InlineData("hierarchy.down.first", 3, 2)]
    public void A_pack_whose_checksum_is_right_and_whose_columns_are_not_is_damaged(string name, int at, int value)
    {
        NetworkPack.Write(Path, s_inputs, s_graph, s_hierarchy);
        string[] names =
        [
            "graph.first-out", "graph.head", "graph.ms", "hierarchy.vertex-at", "hierarchy.up.first", "hierarchy.up.other", "hierarchy.up.ms", "hierarchy.up.via",
            "hierarchy.down.first", "hierarchy.down.other", "hierarchy.down.ms", "hierarchy.down.via",
        ];
        List<(string, ReadOnlyMemory<int>)> columns;
        using (var file = ColumnFile.Open(Path, s_inputs)) columns = [.. names.Select(one => (one, (ReadOnlyMemory<int>)Changed(one, file.Find(one)!.Value.ToArray())))];
        ColumnFile.Write(Path, s_inputs, columns);
        Assert.Equal(PackFault.Damaged, Assert.Throws<PackException>(() => NetworkPack.Open(Path, s_inputs)).Fault);
        ColumnFile.Write(Path, s_inputs, [.. columns.Where(column => column.Item1 != name)]);
        Assert.Equal(PackFault.Damaged, Assert.Throws<PackException>(() => NetworkPack.Open(Path, s_inputs)).Fault);

        int[] Changed(string one, int[] values)
        {
            if (one == name) values[at] = value;
            return values;
        }
    }

    [Fact]
    public void The_layout_is_the_one_documented()
    {
        NetworkPack.Write(Path, s_inputs, s_graph, s_hierarchy);
        var bytes = File.ReadAllBytes(Path);
        Assert.Equal([0x89, (byte)'G', (byte)'E', (byte)'O', 13, 10, 26, 10, 1, 0, 0, 0, 12, 0, 0, 0], bytes[..16]);
        Assert.Equal(bytes.Length, BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(16)));
        Assert.Equal(s_inputs, bytes[24..56]);
        Assert.Equal("graph.head", System.Text.Encoding.ASCII.GetString(bytes, 96 + 48, 32).TrimEnd('\0'));
        var offset = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(96 + 48 + 32));
        Assert.Equal(0, offset % 64);
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0], bytes[offset..(offset + 16)]);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData([.. bytes[..56], .. bytes[88..]]), bytes[56..88]);
    }

    [Fact]
    public void Let_go_of_a_pack_is_used_no_more_and_its_file_may_go()
    {
        var pack = Built(Path, s_inputs, out _);
        pack.Dispose();
        pack.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pack.Graph.Head.Span[0]);
        File.Delete(Path);
    }

    [Fact]
    public void A_pack_that_cannot_be_written_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Path);
        Assert.ThrowsAny<Exception>(() => NetworkPack.Write(Path, s_inputs, s_graph, s_hierarchy));
        Assert.Equal(["roads.car.pack"], _folder.EnumerateFileSystemInfos().Select(file => file.Name));
        Assert.Throws<OperationCanceledException>(() => NetworkPack.Write(Path + "2", s_inputs, s_graph, s_hierarchy, new(canceled: true)));
        Assert.Equal(["roads.car.pack"], _folder.EnumerateFileSystemInfos().Select(file => file.Name));
    }
}
