"""Reads weights and images that Java wrote as safetensors, runs the same network, and writes what it says.

usage: exchange.py numpy|torch WEIGHTS IMAGES RESULT

The network: conv (3 to 4, 3x3, padding 1), batch normalisation, ReLU, max pooling 2x2, a grouped conv (4 to 6, 3x3, 2 groups),
flatten, dense 5. RESULT gets "logits"; with torch also the weights of another network of the same kind, drawn there, and under
"theirs" what that one says.
"""
import json
import struct
import sys

import numpy as np


def read(path):
    """The form of safetensors in six lines: length, header, bytes."""
    with open(path, "rb") as file:
        length = struct.unpack("<Q", file.read(8))[0]
        assert length % 8 == 0, length
        header = json.loads(file.read(length))
        data = file.read()
    header.pop("__metadata__", None)
    types = {"F32": "<f4", "I64": "<i8"}
    return {
        name: np.frombuffer(data[e["data_offsets"][0]:e["data_offsets"][1]], types[e["dtype"]]).reshape(e["shape"])
        for name, e in header.items()
    }


def write(path, arrays):
    header, data = {}, b""
    for name, array in sorted(arrays.items()):
        raw = array.tobytes()
        header[name] = {
            "dtype": {"float32": "F32", "int64": "I64"}[str(array.dtype)],
            "shape": list(array.shape),
            "data_offsets": [len(data), len(data) + len(raw)],
        }
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def conv(x, weight, bias, padding, groups):
    """(N, C, H, W) and (O, C / groups, 3, 3), as PyTorch has them."""
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    n, channels, height, width = x.shape
    out, per_group, rows, columns = weight.shape
    y = np.zeros((n, out, height - rows + 1, width - columns + 1), np.float64)
    for o in range(out):
        first = o // (out // groups) * per_group
        for c in range(per_group):
            for u in range(rows):
                for v in range(columns):
                    y[:, o] += weight[o, c, u, v] * x[:, first + c, u:u + y.shape[2], v:v + y.shape[3]]
    return y + bias[None, :, None, None]


def by_numpy(w, x):
    y = conv(x.astype(np.float64), w["conv2d1.weight"], w["conv2d1.bias"], 1, 1)
    shape = (1, -1, 1, 1)
    scale = w["batchNorm1.weight"] / np.sqrt(w["batchNorm1.running_var"] + 1e-5)
    y = (y - w["batchNorm1.running_mean"].reshape(shape)) * scale.reshape(shape) + w["batchNorm1.bias"].reshape(shape)
    y = np.maximum(y, 0)
    n, c, height, width = y.shape
    y = y.reshape(n, c, height // 2, 2, width // 2, 2).max(axis=(3, 5))
    y = conv(y, w["conv2d2.weight"], w["conv2d2.bias"], 0, 2)
    return y.reshape(n, -1) @ w["dense1.weight"].T + w["dense1.bias"]


def network():
    from collections import OrderedDict
    from torch import nn
    return nn.Sequential(OrderedDict(
        conv2d1=nn.Conv2d(3, 4, 3, padding=1), batchNorm1=nn.BatchNorm2d(4), relu1=nn.ReLU(), maxPool2d1=nn.MaxPool2d(2),
        conv2d2=nn.Conv2d(4, 6, 3, groups=2), flatten1=nn.Flatten(), dense1=nn.Linear(24, 5)))


def by_torch(w, x):
    import torch
    torch.manual_seed(5)
    ours, theirs = network(), network()
    ours.load_state_dict({name: torch.from_numpy(array.copy()) for name, array in w.items()}, strict=True)
    theirs(torch.from_numpy(x.copy()) * 3 + 1)  # moves the running statistics
    result = {name: value.numpy() for name, value in theirs.state_dict().items()}
    with torch.no_grad():
        result["theirs"] = theirs.eval()(torch.from_numpy(x.copy())).numpy()
        result["logits"] = ours.eval()(torch.from_numpy(x.copy())).numpy()
    return result


if __name__ == "__main__":
    kind, weights, images, target = sys.argv[1:]
    w, x = read(weights), read(images)["images"]
    result = {"logits": by_numpy(w, x).astype(np.float32)} if kind == "numpy" else by_torch(w, x)
    write(target, {name: np.ascontiguousarray(array) for name, array in result.items()})
