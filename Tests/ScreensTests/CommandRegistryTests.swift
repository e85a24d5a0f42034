import Canvas
import Screens
import Testing
